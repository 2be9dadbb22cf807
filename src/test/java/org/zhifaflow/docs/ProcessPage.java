package org.zhifaflow.docs;

import static org.zhifaflow.docs.Markdown.code;
import static org.zhifaflow.docs.Markdown.codes;
import static org.zhifaflow.docs.Markdown.plain;

import java.util.ArrayList;
import java.util.List;

/** The page of one procedure folder: each process with its picture and its steps. */
final class ProcessPage {

    private static final List<String> HEAD = List.of("序号", "编号", "名称", "类型", "候选组", "表单、决策或调用", "期限", "四眼", "依据条款");

    private ProcessPage() {}

    static String of(String folder, List<ProcessModel> processes, Links links) {
        Markdown page = Markdown.page("流程 `" + folder + "`");
        for (ProcessModel process : processes) {
            page.block(Markdown.anchor(process.id()));
            page.block("## " + plain(process.name()) + " " + code(process.id()));
            if (!process.documentation().isEmpty()) {
                page.block(plain(process.documentation()));
            }
            page.block("!" + Markdown.link(plain(process.name()) + "流程图", process.file() + ".png"));
            page.table(
                    HEAD,
                    process.steps().stream()
                            .map(step -> row(step, folder, links))
                            .toList());
        }
        return page.end();
    }

    private static List<String> row(Step step, String folder, Links links) {
        return List.of(
                step.order(),
                code(step.id()),
                plain(step.name()),
                step.type(),
                codes(step.candidateGroups()),
                links.target(step.target(), folder),
                term(step),
                codes(step.property("fourEyes")),
                codes(step.property("clause")));
    }

    private static String term(Step step) {
        List<String> terms = new ArrayList<>();
        if (step.property("term").equals("none")) {
            terms.add("无：" + plain(step.property("termReason")));
        } else if (!step.property("term").isBlank()) {
            terms.add(code(step.property("term")));
        }
        step.timerTerms().forEach(term -> terms.add(code(term) + "（定时）"));
        return String.join("、", terms);
    }
}
