package org.zhifaflow.penalty;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhifaflow.journal.Violations;

/** What a check of the defences must contain and may do (APL-45, APL-65). */
final class DefenceRules {

    private static final String BASIS = "行政处罚法第四十五条，APL-45";

    private DefenceRules() {}

    /** @param hearing a hearing was asked for and is still to be held */
    static Violations check(DefenceFindings findings, List<PartyResponse> statements, boolean hearing) {
        Violations found = new Violations();
        Set<String> stated = statements.stream().map(s -> s.id().toString()).collect(Collectors.toSet());
        List<String> checked = findings.checks().stream()
                .map(DefenceFindings.Check::statementId)
                .toList();
        found.refuseIf(!Set.copyOf(checked).containsAll(stated), "checks", "每一项陈述申辩都须书面复核", BASIS)
                .refuseIf(checked.size() != Set.copyOf(checked).size(), "checks", "同一项陈述申辩只能复核一次", BASIS)
                .refuseIf(!stated.containsAll(checked), "checks", "复核的陈述申辩不在本次告知的记录中", BASIS)
                .refuseIf(
                        findings.change() == DefenceChange.heavier && !findings.newFacts(),
                        "change",
                        "不得因当事人陈述、申辩而给予更重的处罚；没有新的事实、证据的，不得加重",
                        BASIS)
                .refuseIf(
                        findings.newFacts() && blank(findings.newFactsText()),
                        "newFactsText",
                        "须写明新的事实、证据",
                        "行政处罚法第四十四条，APL-44")
                .refuseIf(
                        findings.change() != DefenceChange.unchanged && blank(findings.amendment()),
                        "amendment",
                        "须写明处罚建议如何调整",
                        BASIS);
        boolean accepted = findings.checks().stream().anyMatch(c -> c.verdict() != DefenceFindings.Verdict.rejected);
        return found.refuseIf(
                        findings.change() == DefenceChange.lighter && !accepted && !findings.newFacts(),
                        "change",
                        "没有采纳任何陈述申辩，也没有新的事实，不能调整处罚建议",
                        BASIS)
                .refuseIf(
                        findings.change() == DefenceChange.lighter && hearing && !findings.newFacts(),
                        "change",
                        "当事人已要求听证，处罚建议的调整应当在听证后根据听证笔录提出",
                        "行政处罚法第六十五条，APL-65");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
