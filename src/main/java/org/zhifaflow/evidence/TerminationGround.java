package org.zhifaflow.evidence;

import java.util.Collection;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Violations;

/**
 * Why an investigation ends without a report. Each ground means that nobody is there to whom a decision could be
 * addressed; where somebody is, the head decides on the report (APL-57).
 */
public enum TerminationGround {
    partyNotFound("经查找，无法查明违法当事人", "终止调查"),
    partyDied("公民死亡，没有权利义务承受人", "终止调查"),
    organisationDissolved("法人或者其他组织终止，没有权利义务承受人", "终止调查"),
    partiesGone("各当事人分别死亡、终止，均没有权利义务承受人", "终止调查"),
    factsAbsent("查明当事人之前，已查明违法事实不存在", "撤销案件");

    private final String label;
    private final String act;

    TerminationGround(String label, String act) {
        this.label = label;
        this.act = act;
    }

    public String label() {
        return label;
    }

    /** What the head is asked for: 终止调查, or 撤销案件 where there was nothing to investigate. */
    public String act() {
        return act;
    }

    /** Refuses a ground that does not fit the parties on file. */
    void check(Collection<SubjectKind> parties, Violations found) {
        boolean organisations = parties.contains(SubjectKind.organisation);
        boolean people = parties.stream().anyMatch(kind -> kind != SubjectKind.organisation);
        switch (this) {
            case partyNotFound ->
                found.refuseIf(
                        !parties.isEmpty(), "ground", "本案已查明当事人；下落不明的依法公告送达，不得以无法查明当事人终止调查", "行政处罚法第六十一条，APL-61");
            case factsAbsent ->
                found.refuseIf(
                        !parties.isEmpty(),
                        "ground",
                        "本案已查明当事人；违法事实不能成立的，应当提交调查报告，由负责人作出不予行政处罚决定",
                        "行政处罚法第五十七条第一款第三项，APL-57");
            case partyDied -> refuseOthers(!people || organisations, found);
            case organisationDissolved -> refuseOthers(people || !organisations, found);
            case partiesGone -> refuseOthers(!people || !organisations, found);
        }
    }

    private static void refuseOthers(boolean wrong, Violations found) {
        found.refuseIf(wrong, "ground", "终止情形与本案当事人不符；还有当事人的，应当继续调查并提交调查报告", "行政处罚法第五十七条第一款，APL-57");
    }
}
