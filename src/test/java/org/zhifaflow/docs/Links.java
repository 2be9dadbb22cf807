package org.zhifaflow.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where processes and decisions are described, as seen from a page.
 *
 * @param processFolders folder of each process by its id
 * @param decisions ids of all decisions
 */
record Links(Map<String, String> processFolders, Set<String> decisions) {

    static Links between(List<ProcessModel> processes, List<ModelFile> tables) {
        Map<String, String> folders = new HashMap<>();
        processes.forEach(process -> folders.put(process.id(), process.folder()));
        Set<String> decisions = new HashSet<>();
        tables.forEach(
                table -> Xml.children(table.content(), "decision").forEach(d -> decisions.add(d.getAttribute("id"))));
        return new Links(folders, decisions);
    }

    /** The step's target as a table cell of a page in this folder ({@code ""} for {@code docs/models} itself). */
    String target(Step.Target target, String fromFolder) {
        String code = Markdown.code(target.name());
        return switch (target.kind()) {
            case NONE -> "";
            case FORM -> "表单 " + code;
            case BEAN -> code;
            case MESSAGE -> "消息 " + code;
            case DECISION ->
                "决策 "
                        + (decisions.contains(target.name())
                                ? Markdown.link(code, up(fromFolder) + "decisions.md#" + target.name())
                                : code);
            case PROCESS ->
                "流程 " + (processFolders.containsKey(target.name()) ? process(target.name(), code, fromFolder) : code);
        };
    }

    /** A link to the description of a known process. */
    String process(String id, String label, String fromFolder) {
        String folder = processFolders.get(id);
        String page = folder.equals(fromFolder) ? "" : up(fromFolder) + folder + "/README.md";
        return Markdown.link(label, page + "#" + id);
    }

    private static String up(String fromFolder) {
        return fromFolder.isEmpty() ? "" : "../".repeat(fromFolder.split("/").length);
    }
}
