package org.zhifaflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhifaflow.journal.Outcome;

class FileStoreTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @TempDir
    private Path directory;

    @Test
    void a_photograph_is_kept_under_the_digest_of_its_content() throws IOException {
        StoredFile stored = accepted(store(PNG, "现场照片.png", "image/png"));
        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(stored.size()).isEqualTo(PNG.length);
        assertThat(stored.originalName()).isEqualTo("现场照片.png");
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
        try (InputStream content = new FileStore(directory).open(stored.sha256())) {
            assertThat(content.readAllBytes()).isEqualTo(PNG);
        }
        assertThat(names()).containsExactly(stored.sha256());
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        accepted(store(PNG, "a.png", "image/png"));
        accepted(store(PNG, "b.png", "image/png"));
        assertThat(names()).hasSize(1);
    }

    @Test
    void a_name_never_becomes_a_path() throws IOException {
        StoredFile stored = accepted(store(PNG, "../../etc/..\\evil\u0000.png", "image/png"));
        assertThat(stored.originalName()).isEqualTo("evil.png");
        assertThat(names()).containsExactly(stored.sha256());
        assertThatThrownBy(() -> new FileStore(directory).open("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> dangerous() {
        return Stream.of(
                arguments("<html><body><script>alert(1)</script></body></html>", "photo.png"),
                arguments("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "drawing.svg"),
                arguments("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "photo.png"),
                arguments("#!/bin/sh\nrm -rf /", "note.txt"),
                arguments("MZ\u0090\u0000\u0003\u0000\u0000\u0000", "photo.jpg"),
                arguments("just text", "page.html"),
                arguments("just text", "run.bat"),
                arguments("just text", "script.js"));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void what_a_browser_or_a_shell_would_run_is_refused(String content, String name) throws IOException {
        Outcome<StoredFile> outcome = store(content.getBytes(StandardCharsets.ISO_8859_1), name, "image/png");
        assertThat(outcome.isAccepted()).isFalse();
        assertThat(names()).isEmpty();
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertThat(store(new byte[0], "empty.pdf", "application/pdf").isAccepted())
                .isFalse();
        assertThat(names()).isEmpty();
    }

    @Test
    void a_file_of_just_the_largest_size_is_taken_and_one_byte_more_is_not() throws IOException {
        long largest = FileStore.LARGEST.toBytes();
        assertThat(new FileStore(directory)
                        .store(new Filler(largest), "video.txt", "text/plain")
                        .isAccepted())
                .isTrue();
        assertThat(new FileStore(directory)
                        .store(new Filler(largest + 1), "video.txt", "text/plain")
                        .isAccepted())
                .isFalse();
        assertThat(names()).hasSize(1);
    }

    private Outcome<StoredFile> store(byte[] content, String name, String type) {
        return new FileStore(directory).store(new ByteArrayInputStream(content), name, type);
    }

    private static StoredFile accepted(Outcome<StoredFile> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<StoredFile>) outcome).value();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** So many letters. */
    private static final class Filler extends InputStream {
        private long left;

        Filler(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}
