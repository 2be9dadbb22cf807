package org.zhifaflow.procedure.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Deploys models, tables and forms with relative names, one deployment per procedure folder, unchanged folders not
 * again (engine-facts: deploying). Files of an external directory with the same relative names take the place of the
 * packaged ones.
 */
class ModelDeployer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
    private static final String[] PATTERNS = {
        "processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form",
    };

    private final RepositoryService repository;
    private final Path overlay;

    /** @param overlay directory with {@code processes/} and {@code forms/} that overlay the packaged ones, or null */
    ModelDeployer(RepositoryService repository, Path overlay) {
        this.repository = repository;
        this.overlay = overlay;
    }

    void deploy() {
        folders().forEach((folder, files) -> {
            DeploymentBuilder deployment = repository
                    .createDeployment()
                    .name(folder)
                    .source("zhifaflow")
                    .enableDuplicateFiltering(false);
            files.forEach((name, source) -> deployment.addInputStream(name, source.open()));
            deployment.deploy();
            LOG.info("部署 {}：{} 个文件", folder, files.size());
        });
    }

    /** Every file by its relative name, grouped by procedure folder. */
    Map<String, Map<String, Source>> folders() {
        Map<String, Source> files = new TreeMap<>();
        files.putAll(packaged());
        files.putAll(overlaid());
        Map<String, Map<String, Source>> folders = new TreeMap<>();
        files.forEach((name, source) ->
                folders.computeIfAbsent(folder(name), f -> new TreeMap<>()).put(name, source));
        return folders;
    }

    private static String folder(String name) {
        String[] parts = name.split("/");
        if (parts.length < 3) {
            throw new IllegalStateException(name + " lies in no procedure folder");
        }
        return parts[1];
    }

    private static Map<String, Source> packaged() {
        ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, Source> files = new TreeMap<>();
        try {
            for (String pattern : PATTERNS) {
                String root = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                    String path = URLDecoder.decode(resource.getURL().getPath(), StandardCharsets.UTF_8);
                    files.put(path.substring(path.lastIndexOf("/" + root) + 1), resource::getInputStream);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("packaged models cannot be listed", e);
        }
        return files;
    }

    private Map<String, Source> overlaid() {
        Map<String, Source> files = new TreeMap<>();
        if (overlay == null) {
            return files;
        }
        for (String root : new String[] {"processes", "forms"}) {
            Path directory = overlay.resolve(root);
            if (!Files.isDirectory(directory)) {
                continue;
            }
            try (Stream<Path> found = Files.walk(directory)) {
                found.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .sorted(Comparator.naturalOrder())
                        .forEach(file -> {
                            URI relative = overlay.toUri().relativize(file.toUri());
                            files.put(
                                    URLDecoder.decode(relative.toString(), StandardCharsets.UTF_8),
                                    () -> Files.newInputStream(file));
                        });
            } catch (IOException e) {
                throw new UncheckedIOException("models in " + directory + " cannot be read", e);
            }
        }
        return files;
    }

    /** Where a file's content comes from. */
    @FunctionalInterface
    interface Source {
        InputStream stream() throws IOException;

        default InputStream open() {
            try {
                return stream();
            } catch (IOException e) {
                throw new UncheckedIOException("a model file cannot be read", e);
            }
        }
    }
}
