package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.journal.Violations;

/** What the law asks of a hearing (APL-64b … APL-64g). */
final class HearingRules {

    private HearingRules() {}

    /** @param chairRoles exclusive parts that the appointed chair already plays in the case */
    static Violations checkPlan(HearingPlan plan, List<CaseRole> chairRoles, HearingDay day, LocalDate today) {
        Violations found = new Violations();
        found.refuseIf(
                        !plan.heldOn().isAfter(today) || !day.isInTime(today, plan.heldOn()),
                        "heldOn",
                        "听证通知须在听证" + day.rule().number() + "个完整工作日以前送达：今日送达的，最早可在" + day.earliestAfter(today) + "举行听证",
                        "行政处罚法第六十四条第二项，APL-64b")
                .refuseIf(
                        plan.openness() == Openness.closed && plan.closedGround() == null,
                        "closedGround",
                        "听证公开举行；不公开的须选择法定理由",
                        "行政处罚法第六十四条第三项，APL-64c")
                .refuseIf(
                        chairRoles.contains(CaseRole.investigator),
                        "chair",
                        "听证主持人不得由本案调查人员担任",
                        "行政处罚法第六十四条第四项，APL-64d");
        for (CaseRole role : chairRoles) {
            found.refuseIf(
                    role != CaseRole.investigator,
                    "chair",
                    "该人员已是本案" + role.label() + "，不能担任听证主持人",
                    "行政处罚法第六十四条第四项，APL-64d");
        }
        return found;
    }

    /**
     * @param served the day on which each party who asked was served with the notice of this hearing, by party
     * @param mostRepresentatives how many persons one party may send (APL-64e)
     */
    static Violations checkRecord(
            HearingRecord record,
            Hearing hearing,
            Map<String, Optional<LocalDate>> served,
            HearingDay day,
            int mostRepresentatives,
            LocalDate today,
            String userId) {
        Violations found = new Violations();
        found.refuseIf(!userId.equals(hearing.chair()), "", "听证由指定的主持人主持并记录", "行政处罚法第六十四条第四项，APL-64d");
        if (record.result() == HearingResult.postponed) {
            return found.refuseIf(blank(record.absenceReason()), "absenceReason", "延期须写明理由", "行政处罚法第六十四条，APL-64f");
        }
        boolean late =
                served.values().stream().anyMatch(on -> on.isEmpty() || !day.isInTime(on.get(), hearing.heldOn()));
        found.refuseIf(
                        today.isBefore(hearing.heldOn()),
                        "result",
                        "听证日期为" + hearing.heldOn() + "，尚未到期",
                        "行政处罚法第六十四条第二项，APL-64b")
                .refuseIf(
                        late,
                        "result",
                        "听证通知送达与听证之间不足" + day.rule().number() + "个完整工作日（最迟应于" + day.latestService(hearing.heldOn())
                                + "送达），只能延期",
                        "行政处罚法第六十四条第二项，APL-64b");
        checkRepresentatives(record, served, mostRepresentatives, found);
        switch (record.result()) {
            case held -> held(record, found);
            case noShow, left ->
                found.refuseIf(record.absenceAccepted(), "result", "理由成立的，不得视为放弃听证，应当延期", "行政处罚法第六十四条第六项，APL-64f");
            case postponed -> throw new IllegalStateException("answered above");
        }
        return found;
    }

    private static void checkRepresentatives(
            HearingRecord record, Map<String, Optional<LocalDate>> served, int most, Violations found) {
        String basis = "行政处罚法第六十四条第五项，APL-64e";
        Map<String, Long> perParty = record.representatives().stream()
                .collect(Collectors.groupingBy(HearingRecord.Representative::partyId, Collectors.counting()));
        found.refuseIf(
                        perParty.values().stream().anyMatch(count -> count > most),
                        "representatives",
                        "每名当事人最多只能委托" + most + "人代理",
                        basis)
                .refuseIf(
                        record.representatives().stream().anyMatch(r -> blank(r.mandate())),
                        "representatives",
                        "代理人须提交授权委托书",
                        basis)
                .refuseIf(
                        !served.keySet().containsAll(perParty.keySet()), "representatives", "只有参加听证的当事人可以委托代理人", basis);
    }

    private static void held(HearingRecord record, Violations found) {
        found.refuseIf(
                        blank(record.investigatorStatement()),
                        "investigatorStatement",
                        "须记录调查人员提出的违法事实、证据和处罚建议",
                        "行政处罚法第六十四条第七项，APL-64g")
                .refuseIf(blank(record.partyStatement()), "partyStatement", "须记录当事人的申辩和质证", "行政处罚法第六十四条第七项，APL-64g")
                .refuseIf(record.signature() == null, "signature", "听证笔录须交当事人核对并签名", "行政处罚法第六十四条第八项，APL-64g")
                .refuseIf(
                        record.signature() == HearingRecord.Signature.refused && blank(record.refusalNote()),
                        "refusalNote",
                        "拒绝签名的，由听证主持人在笔录中注明",
                        "行政处罚法第六十四条第八项，APL-64g");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
