package org.zhifaflow.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.zhifaflow.journal.Outcome;

/**
 * Keeps uploaded files on disk under the digest of their content, so that a file changed outside is found out and the
 * uploaded name never becomes a path. The type is recognised from the content, not believed from the name.
 */
@Component
class FileStore {

    /** Largest file taken. */
    static final DataSize LARGEST = DataSize.ofMegabytes(50);

    /** What is on record must be there and readable (APL-47). */
    private static final String BASIS = "行政处罚法第四十七条，APL-47";

    private static final int LONGEST_NAME = 255;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    /** Everything else, above all what a browser or a shell would run, is refused. */
    private static final Set<String> ACCEPTED = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/bmp",
            "image/webp",
            "image/tiff",
            "image/heic",
            "audio/mpeg",
            "audio/mp4",
            "audio/amr",
            "audio/vnd.wave",
            "audio/x-wav",
            "video/mp4",
            "video/quicktime",
            "video/x-m4v",
            "video/3gpp",
            "video/x-msvideo",
            "video/mpeg",
            "text/plain",
            "application/zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/ofd");

    private final Tika tika = new Tika();
    private final Path directory;

    FileStore(@Value("${zhifaflow.files-dir:./data/files}") Path directory) {
        this.directory = directory;
    }

    /** Takes a file over, or says why not; a refused file leaves nothing behind. */
    Outcome<StoredFile> store(InputStream content, String originalName, String declaredType) {
        try {
            Files.createDirectories(directory);
            Path incoming = Files.createTempFile(directory, "incoming-", ".part");
            try {
                return take(incoming, content, originalName, declaredType);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be stored", e);
        }
    }

    private Outcome<StoredFile> take(Path incoming, InputStream content, String originalName, String declaredType)
            throws IOException {
        MessageDigest digest = sha256();
        long size = copy(new DigestInputStream(new BufferedInputStream(content), digest), incoming);
        if (size == 0) {
            return Outcome.refused("file", "文件是空的，请重新选择", BASIS);
        }
        if (size > LARGEST.toBytes()) {
            return Outcome.refused("file", "文件超过" + LARGEST.toMegabytes() + "MB，不能上传", BASIS);
        }
        String name = nameOnly(originalName);
        String type = tika.detect(incoming);
        String typeWithName;
        try (InputStream stored = Files.newInputStream(incoming)) {
            typeWithName = tika.detect(stored, name);
        }
        if (!ACCEPTED.contains(type) || !ACCEPTED.contains(typeWithName)) {
            return Outcome.refused(
                    "file",
                    "不能上传这种文件（声明为" + (declaredType == null ? "未知类型" : declaredType) + "，识别为"
                            + (ACCEPTED.contains(type) ? typeWithName : type) + "）",
                    BASIS);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        Path target = pathOf(hash);
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return Outcome.accepted(new StoredFile(hash, typeWithName, size, name));
    }

    /** Copies until the end or until one byte more than is allowed. */
    private static long copy(InputStream from, Path to) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            int read = from.read(buffer);
            while (read >= 0 && size <= LARGEST.toBytes()) {
                out.write(buffer, 0, read);
                size += read;
                read = from.read(buffer);
            }
        }
        return size;
    }

    /** Opens a stored file. */
    InputStream open(String sha256) {
        try {
            return Files.newInputStream(pathOf(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("no stored file " + sha256, e);
        }
    }

    private Path pathOf(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a digest: " + sha256);
        }
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static String nameOnly(String originalName) {
        String name = originalName == null ? "" : originalName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}]", "")
                .strip();
        if (name.isEmpty()) {
            return "未命名";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
