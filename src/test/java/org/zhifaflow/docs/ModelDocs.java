package org.zhifaflow.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of {@code docs/models} as they follow from the models of one project folder. */
final class ModelDocs {

    static final String FOLDER = "docs/models";

    private final Path root;
    private final Map<String, String> pages;

    private ModelDocs(Path root, Map<String, String> pages) {
        this.root = root;
        this.pages = pages;
    }

    /** Reads all models below {@code root/processes}. */
    static ModelDocs of(Path root) {
        List<ProcessModel> processes = ModelFile.below(root, ".bpmn").stream()
                .flatMap(file -> ProcessModel.in(file).stream())
                .toList();
        List<ModelFile> tables = ModelFile.below(root, ".dmn");
        Links links = Links.between(processes, tables);

        Map<String, String> pages = new TreeMap<>();
        Map<String, List<ProcessModel>> byFolder = processes.stream()
                .collect(Collectors.groupingBy(ProcessModel::folder, TreeMap::new, Collectors.toList()));
        byFolder.forEach((folder, members) -> pages.put(folder + "/README.md", ProcessPage.of(folder, members, links)));
        if (!tables.isEmpty()) {
            pages.put("decisions.md", DecisionPage.of(tables));
        }
        TermPage.of(TermUses.of(root, tables, processes, links)).ifPresent(page -> pages.put("terms.md", page));
        if (!pages.isEmpty()) {
            pages.put("README.md", IndexPage.of(byFolder, pages.keySet()));
        }
        return new ModelDocs(root, pages);
    }

    /** Page text by path below {@code docs/models}. */
    Map<String, String> pages() {
        return pages;
    }

    /** Writes every page and removes the pages of models that are gone. */
    void write() {
        try {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Path file = root.resolve(FOLDER).resolve(page.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.getValue());
            }
            for (String written : writtenPages()) {
                if (!pages.containsKey(written)) {
                    Files.delete(root.resolve(FOLDER).resolve(written));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages that are missing, differ from the models or belong to no model, each with what is wrong. */
    List<String> stale() {
        TreeSet<String> all = new TreeSet<>(pages.keySet());
        List<String> written = writtenPages();
        all.addAll(written);
        List<String> findings = new ArrayList<>();
        for (String page : all) {
            String path = FOLDER + "/" + page;
            if (!pages.containsKey(page)) {
                findings.add(path + " (no model)");
            } else if (!written.contains(page)) {
                findings.add(path + " (missing)");
            } else if (!read(page).equals(pages.get(page))) {
                findings.add(path + " (differs)");
            }
        }
        return findings;
    }

    private String read(String page) {
        try {
            return Files.readString(root.resolve(FOLDER).resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> writtenPages() {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
