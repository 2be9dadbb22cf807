package org.zhifaflow.docs;

import static org.zhifaflow.docs.Markdown.code;
import static org.zhifaflow.docs.Markdown.link;
import static org.zhifaflow.docs.Markdown.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The front page of {@code docs/models}. */
final class IndexPage {

    private IndexPage() {}

    static String of(Map<String, List<ProcessModel>> byFolder, Set<String> pages) {
        Markdown page = Markdown.page("模型");
        page.block("本目录由 `processes/` 下的模型生成：流程图、步骤表、决策表和法定期限。");
        List<List<String>> rows = new ArrayList<>();
        byFolder.forEach((folder, processes) -> processes.forEach(process -> rows.add(List.of(
                link(code(folder), folder + "/README.md"),
                link(plain(process.name()), folder + "/README.md#" + process.id()),
                code(process.id()),
                String.valueOf(process.steps().size())))));
        if (!rows.isEmpty()) {
            page.table(List.of("目录", "流程", "编号", "步骤数"), rows);
        }
        List<String> others = new ArrayList<>();
        if (pages.contains("decisions.md")) {
            others.add("- " + link("决策表", "decisions.md"));
        }
        if (pages.contains("terms.md")) {
            others.add("- " + link("法定期限", "terms.md"));
        }
        if (!others.isEmpty()) {
            page.block(String.join("\n", others));
        }
        return page.end();
    }
}
