package org.zhifaflow.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Adds the parties that an investigation finds and corrects what is on file of them (APL-40). */
@Service
public class PartyRegister {

    private static final String BASIS = "行政处罚法第四十条，APL-40";
    private static final int LONGEST_REASON = 1000;
    private static final String NOTED = "APL-40,KY5-08c";
    private static final String UNKNOWN = "未知";

    private final CaseFiles caseFiles;

    PartyRegister(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /**
     * Adds or corrects a party. What the penalty is reckoned by changes during the investigation only; who the party is
     * until its notice is served, or after that once new facts were found right; where to reach it while the case runs.
     *
     * @param investigating whether the case is in its investigation
     */
    @Transactional
    public Outcome<PartyChange> record(CaseId caseId, PartyParticulars entered, boolean investigating, String actor) {
        Optional<Party> before = Optional.ofNullable(entered.partyId()).map(id -> caseFiles.party(caseId, id));
        Violations found = new Violations()
                .refuseIf(
                        !caseFiles.holders(caseId, CaseRole.investigator).contains(actor),
                        "",
                        "您不是本案办案人员，不能登记、更正当事人",
                        "行政处罚法第四十二条，APL-42")
                .refuseIf(!caseFiles.get(caseId).status().isOpen(), "", "案件已经办结，不能登记、更正当事人", BASIS)
                .refuseIf(entered.name() == null, "name", "须填写当事人的姓名或者名称", BASIS)
                .refuseIf(entered.kind() == null, "kind", "须选择当事人类别", BASIS);
        PartyRules.check(entry(entered), "identifier", "", caseFiles.today(), found);
        before.ifPresentOrElse(
                party -> checkCorrection(caseId, party, entered, investigating, found),
                () -> checkNew(caseId, entered, investigating, found));
        return found.orElse(() -> before.map(party -> correct(caseId, party, entered.over(party), actor))
                .orElseGet(() -> add(caseId, entered, actor)));
    }

    /**
     * Takes a party out of the case that was added to it by mistake. Once a paper was served on it, it has a right to a
     * decision of its own (APL-44, APL-57).
     *
     * @param investigating whether the case is in its investigation
     */
    @Transactional
    public Outcome<PartyChange> remove(
            CaseId caseId, String partyId, String reason, boolean investigating, String actor) {
        Party party = caseFiles.party(caseId, partyId);
        boolean decided = caseFiles.hasReached(caseId, Milestone.decided);
        boolean told = caseFiles.milestones(caseId).stream().anyMatch(reached -> partyId.equals(reached.partyId()));
        return new Violations()
                .refuseIf(
                        !caseFiles.holders(caseId, CaseRole.investigator).contains(actor),
                        "",
                        "您不是本案办案人员，不能移除当事人",
                        "行政处罚法第四十二条，APL-42")
                .refuseIf(!caseFiles.get(caseId).status().isOpen(), "", "案件已经办结，不能移除当事人", BASIS)
                .requireText(reason, "reason", "须写明移除的理由", BASIS)
                .refuseIf(
                        reason != null && reason.length() > LONGEST_REASON,
                        "reason",
                        "最多" + LONGEST_REASON + "字",
                        BASIS)
                .refuseIf(party.removedOn() != null, "partyId", "该当事人已经移除", BASIS)
                .refuseIf(decided, "", "已经对该当事人作出决定，不能移除；决定有错误的，由负责人纠正", "行政处罚法第五十七条、第七十五条，APL-57,APL-75")
                .refuseIf(
                        told && !decided,
                        "",
                        "文书已经送达该当事人，不能移除；违法事实不能成立的，应当对其作出不予处罚的决定",
                        "行政处罚法第四十四条、第五十七条，APL-44,APL-57")
                .refuseIf(!investigating && !told && !decided, "", "案件不在调查阶段，不能移除当事人；请提交新的事实，复核成立后案件回到调查", BASIS)
                .refuseIf(
                        caseFiles.parties(caseId).stream()
                                .allMatch(other -> other.id().equals(partyId)),
                        "partyId",
                        "本案只有这一名当事人，不能移除；登记有误的，请更正",
                        BASIS)
                .orElse(() -> {
                    Party removed = caseFiles.removeParty(party);
                    caseFiles.note(caseId, actor, "移除当事人", NOTED, party.name() + "：" + reason.strip());
                    return new PartyChange(removed, true);
                });
    }

    private void checkNew(CaseId caseId, PartyParticulars entered, boolean investigating, Violations found) {
        found.refuseIf(!investigating, "", "案件不在调查阶段，不能增加当事人；请提交新的事实，复核成立后案件回到调查", BASIS)
                .refuseIf(
                        caseFiles.parties(caseId).stream()
                                .anyMatch(party -> party.name().equals(entered.name())
                                        && Objects.equals(party.identifier(), entered.identifier())),
                        "name",
                        "本案已有姓名（名称）和证件号码相同的当事人",
                        BASIS);
    }

    private void checkCorrection(
            CaseId caseId, Party before, PartyParticulars entered, boolean investigating, Violations found) {
        Party after = entered.over(before);
        boolean fixed = caseFiles.hasReached(caseId, Milestone.decided)
                || (caseFiles.hasReached(caseId, Milestone.noticeServed, before.id())
                        && !caseFiles.hasReached(caseId, Milestone.factsChanged));
        found.refuseIf(after.equals(before), "", "没有更正任何内容", BASIS)
                .refuseIf(fixed && weighs(before, after), "", "告知书已经送达或者决定已经作出，只能更正地址和电话", BASIS)
                .refuseIf(
                        !fixed
                                && !investigating
                                && (after.kind() != before.kind()
                                        || !Objects.equals(after.birthDate(), before.birthDate())),
                        "kind",
                        "当事人类别和出生日期决定法定幅度和责任年龄，只能在调查阶段更正；请提交新的事实，复核成立后案件回到调查",
                        BASIS);
    }

    private PartyChange add(CaseId caseId, PartyParticulars entered, String actor) {
        Party party = caseFiles.addParty(
                caseId,
                new NewCase.NewParty(
                        entered.name(),
                        entered.kind(),
                        entered.identifier(),
                        entered.birthDate(),
                        entered.address(),
                        entered.phone(),
                        false));
        caseFiles.note(
                caseId,
                actor,
                "登记当事人",
                NOTED,
                words(party).entrySet().stream()
                        .map(word -> word.getKey() + "：" + word.getValue())
                        .collect(Collectors.joining("；")));
        return new PartyChange(party, true);
    }

    private PartyChange correct(CaseId caseId, Party before, Party after, String actor) {
        caseFiles.updateParty(after);
        Map<String, String> old = words(before);
        caseFiles.note(
                caseId,
                actor,
                "更正当事人",
                NOTED,
                before.name() + "："
                        + words(after).entrySet().stream()
                                .filter(word -> !word.getValue().equals(old.get(word.getKey())))
                                .map(word ->
                                        word.getKey() + "由“" + old.get(word.getKey()) + "”更正为“" + word.getValue() + "”")
                                .collect(Collectors.joining("；")));
        return new PartyChange(after, weighs(before, after));
    }

    private static boolean weighs(Party before, Party after) {
        return !Stream.of(before.name(), before.kind(), before.identifier(), before.birthDate())
                .map(Optional::ofNullable)
                .toList()
                .equals(Stream.of(after.name(), after.kind(), after.identifier(), after.birthDate())
                        .map(Optional::ofNullable)
                        .toList());
    }

    private static Map<String, String> words(Party party) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("姓名或者名称", party.name());
        words.put("类别", party.kind().label());
        words.put("证件号码", word(party.identifier()));
        words.put("出生日期", word(party.birthDate()));
        words.put("地址", word(party.address()));
        words.put("电话", word(party.phone()));
        return words;
    }

    private static String word(Object value) {
        return value == null ? UNKNOWN : value.toString();
    }

    private static Lead.PartyEntry entry(PartyParticulars entered) {
        return new Lead.PartyEntry(
                entered.name(),
                entered.kind(),
                entered.identifier(),
                entered.birthDate(),
                entered.address(),
                entered.phone(),
                false);
    }
}
