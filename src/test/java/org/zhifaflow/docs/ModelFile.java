package org.zhifaflow.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One model of the project.
 *
 * @param folder the procedure's folder below {@code processes}, with {@code /} between its parts
 * @param name the file's name without its extension
 * @param content the document's root element
 */
record ModelFile(String folder, String name, Element content) {

    /** Models with this extension below {@code root/processes}, ordered by path. */
    static List<ModelFile> below(Path root, String extension) {
        Path processes = root.resolve("processes");
        if (!Files.isDirectory(processes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(processes)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .map(file -> processes.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .map(path -> read(processes, path, extension))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(Path processes, String path, String extension) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("processes/" + path + " lies in no procedure folder");
        }
        String name = path.substring(slash + 1, path.length() - extension.length());
        try (InputStream in = Files.newInputStream(processes.resolve(path))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new ModelFile(
                    path.substring(0, slash), name, builder.parse(in).getDocumentElement());
        } catch (SAXException e) {
            throw new IllegalArgumentException("processes/" + path + " is no readable model", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
