package org.zhifaflow.cooperation;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.StatutoryLimits;
import org.zhifaflow.cooperation.CriminalTransfer.State;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;

/**
 * Takes suspected crime to the police and the case back from them. A fine never replaces the transfer: while one is
 * under way the case file carries {@code crimeSuspected} (KY1-9a, TRC-05, TRC-11).
 */
@Service
public class CriminalTransfers {

    private static final String REPORT_TERM = "criminalReport";
    private static final String HANDOVER_TERM = "criminalTransfer";
    private static final String ANSWER_TERM = "criminalAnswer";

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final CaseTerms terms;
    private final StatutoryLimits limits;

    CriminalTransfers(
            JdbcAggregateTemplate rows,
            JdbcClient jdbc,
            CaseFiles caseFiles,
            Organisation organisation,
            CaseTerms terms,
            StatutoryLimits limits) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.terms = terms;
        this.limits = limits;
    }

    /** Puts a suspicion of crime on record; from then on decision and closing wait (KY1-9a). */
    @Transactional
    public Outcome<Void> suspect(CaseId caseId, String facts, String actor) {
        CaseFile file = caseFiles.get(caseId);
        return new Violations()
                .refuseIf(!file.status().isOpen(), "", "案件已经办结，不能登记涉嫌犯罪", "KY1-9a")
                .refuseIf(findLatest(caseId).filter(t -> t.state().blocks()).isPresent(), "", "已有涉嫌犯罪移送正在办理", "TRC-05")
                .requireText(facts, "facts", "须写明涉嫌犯罪的事实", "KY1-9a,TRC-05")
                .orRun(() -> {
                    int number = of(caseId).size() + 1;
                    jdbc.sql(
                                    "insert into criminal_transfer (id, township, case_id, transfer_number, state, facts, suspected_on, suspected_by)"
                                            + " values (:id, :township, :case, :number, :state, :facts, :day, :actor)")
                            .param("id", UUID.randomUUID().toString())
                            .param("township", file.township())
                            .param("case", file.id())
                            .param("number", number)
                            .param("state", State.suspected.name())
                            .param("facts", facts)
                            .param("day", caseFiles.today())
                            .param("actor", actor)
                            .update();
                    caseFiles.reach(caseId, Milestone.crimeSuspected, caseFiles.today());
                    caseFiles.note(caseId, actor, "登记涉嫌犯罪", "KY1-9a,TRC-11", "第" + number + "次，移送期间不得作出处罚决定");
                });
    }

    /** Puts the special team's report with its papers before the head; the head's three days begin (TRC-05, TRC-06). */
    @Transactional
    public Outcome<Void> prepare(CaseId caseId, CriminalReport report, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Optional<CriminalTransfer> current = inState(caseId, State.suspected);
        Set<String> officers = organisation.certifiedOfficers(file.township(), caseFiles.today()).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        int teamSize = limits.number("transferTeam", caseFiles.today());
        Set<CriminalPaper> papers = EnumSet.noneOf(CriminalPaper.class);
        papers.addAll(report.papers());
        Violations found = new Violations()
                .refuseIf(current.isEmpty(), "", "没有待制作移送材料的涉嫌犯罪登记", "TRC-05")
                .refuseIf(
                        new HashSet<>(report.team()).size() < teamSize,
                        "team",
                        "专案组须由" + teamSize + "名以上行政执法人员组成",
                        "TRC-05")
                .refuseIf(!officers.containsAll(report.team()), "team", "专案组成员须为本镇执法证件有效的人员", "TRC-05,HL-4.5a")
                .requireText(report.report(), "report", "须提出移送涉嫌犯罪案件的书面报告", "TRC-05")
                .requireText(report.goods(), "goods", "须列明涉案物品，没有的写明无涉案物品", "TRC-06");
        for (CriminalPaper paper : CriminalPaper.values()) {
            found.refuseIf(
                    paper.alwaysNeeded() && !papers.contains(paper),
                    "papers",
                    "移送材料缺少“" + paper.label() + "”",
                    "TRC-06");
        }
        return found.refuseIf(
                        papers.size() < CriminalPaper.values().length && Texts.isBlank(report.absenceReason()),
                        "absenceReason",
                        "没有检验鉴定或者其他材料的，须说明理由",
                        "TRC-06")
                .orRun(() -> {
                    CriminalTransfer transfer = current.orElseThrow();
                    jdbc.sql("update criminal_transfer set state = :state, team = :team, report = :report,"
                                    + " papers = :papers, goods = :goods, absence_reason = :absence,"
                                    + " reported_on = :day, reported_by = :actor where id = :id")
                            .param("state", State.reported.name())
                            .param("team", String.join(",", report.team()))
                            .param("report", report.report())
                            .param("papers", papers.stream().map(Enum::name).collect(Collectors.joining(",")))
                            .param("goods", report.goods())
                            .param("absence", report.absenceReason())
                            .param("day", caseFiles.today())
                            .param("actor", actor)
                            .param("id", transfer.id())
                            .update();
                    terms.start(file, REPORT_TERM, caseFiles.today(), actor, "接到移送涉嫌犯罪案件的书面报告");
                    note(caseId, actor, "制作涉嫌犯罪移送材料", "TRC-05,TRC-06", transfer, "报负责人审批");
                });
    }

    /**
     * The head's decision within three days; a refusal lifts the block, with its reason on file (TRC-05).
     *
     * @return whether the transfer is approved
     */
    @Transactional
    public Outcome<Boolean> approve(CaseId caseId, CriminalApproval approval, String actor) {
        CaseFile file = caseFiles.get(caseId);
        LocalDate today = caseFiles.today();
        Optional<CriminalTransfer> current = inState(caseId, State.reported);
        boolean approved = approval.answer() == CriminalApproval.Answer.approve;
        return new Violations()
                .refuseIf(current.isEmpty(), "", "没有待审批的移送报告", "TRC-05")
                .refuseIf(approval.answer() == null, "answer", "须作出批准移送或者不批准移送的决定", "TRC-05")
                .refuseIf(
                        approval.answer() == CriminalApproval.Answer.refuse && Texts.isBlank(approval.reason()),
                        "reason",
                        "不批准移送的，须将理由记录在案",
                        "TRC-05")
                .refuseIf(
                        terms.isLate(file, REPORT_TERM, today) && Texts.isBlank(approval.lateReason()),
                        "lateReason",
                        "已超过审批期限，须说明理由",
                        "TRC-05")
                .orElse(() -> {
                    answer(file, current.orElseThrow(), approval, actor);
                    return approved;
                });
    }

    private void answer(CaseFile file, CriminalTransfer transfer, CriminalApproval approval, String actor) {
        CaseId caseId = file.caseId();
        LocalDate today = caseFiles.today();
        State state =
                switch (approval.answer()) {
                    case approve -> State.approved;
                    case refuse -> State.refused;
                };
        jdbc.sql("update criminal_transfer set state = :state, head_reason = :reason, head_late_reason = :late,"
                        + " answered_on = :day, answered_by = :actor where id = :id")
                .param("state", state.name())
                .param("reason", approval.reason())
                .param("late", approval.lateReason())
                .param("day", today)
                .param("actor", actor)
                .param("id", transfer.id())
                .update();
        terms.satisfy(file, REPORT_TERM, today, actor);
        switch (approval.answer()) {
            case approve -> {
                terms.start(file, HANDOVER_TERM, today, actor, "负责人批准移送");
                note(caseId, actor, "批准移送涉嫌犯罪案件", "TRC-05", transfer, "须在期限内移送公安机关");
            }
            case refuse -> {
                caseFiles.withdraw(caseId, Milestone.crimeSuspected);
                resume(file);
                note(caseId, actor, "不批准移送涉嫌犯罪案件", "TRC-05", transfer, "理由已记录在案");
            }
        }
    }

    /** Hands the papers to the police; their three days begin (TRC-05, TRC-08). */
    @Transactional
    public Outcome<Void> send(CaseId caseId, CriminalHandover handover, String actor) {
        CaseFile file = caseFiles.get(caseId);
        LocalDate day = handover.sentOn();
        Optional<CriminalTransfer> current = inState(caseId, State.approved);
        return new Violations()
                .refuseIf(current.isEmpty(), "", "没有已批准而待移送的涉嫌犯罪案件", "TRC-05")
                .requireText(handover.policeOffice(), "policeOffice", "须写明接收的公安机关", "TRC-05")
                .requireText(handover.handedTo(), "handedTo", "须写明公安机关接收人", "TRC-05")
                .requireText(handover.receiptNumber(), "receiptNumber", "须写明回执编号", "TRC-08")
                .requireDay(day, "sentOn", "移送日期", "TRC-05")
                .notBefore(day, current.map(CriminalTransfer::answeredOn), "批准日期", "sentOn", "移送日期", "TRC-05")
                .notAfterToday(day, caseFiles.today(), "sentOn", "移送日期", "TRC-05")
                .refuseIf(
                        day != null && terms.isLate(file, HANDOVER_TERM, day) && Texts.isBlank(handover.lateReason()),
                        "lateReason",
                        "已超过批准后的移送期限，须说明理由",
                        "TRC-05")
                .orRun(() -> {
                    CriminalTransfer transfer = current.orElseThrow();
                    jdbc.sql("update criminal_transfer set state = :state, police_office = :office, handed_to = :to,"
                                    + " handover_receipt = :receipt, handover_late_reason = :late, sent_on = :day,"
                                    + " sent_by = :actor where id = :id")
                            .param("state", State.sent.name())
                            .param("office", handover.policeOffice())
                            .param("to", handover.handedTo())
                            .param("receipt", handover.receiptNumber())
                            .param("late", handover.lateReason())
                            .param("day", day)
                            .param("actor", actor)
                            .param("id", transfer.id())
                            .update();
                    terms.satisfy(file, HANDOVER_TERM, day, actor);
                    terms.start(file, ANSWER_TERM, day, actor, "公安机关接受移送");
                    note(caseId, actor, "移送公安机关", "TRC-05,TRC-06", transfer, handover.policeOffice());
                });
    }

    /** The police took up the case: it ends here (TRC-08, TRC-11). */
    @Transactional
    public Outcome<Void> accepted(CaseId caseId, PoliceDecision decision, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Optional<CriminalTransfer> current = inState(caseId, State.sent);
        return checked(decision, current).orRun(() -> {
            CriminalTransfer transfer = current.orElseThrow();
            answered(file, transfer, State.accepted, decision, actor);
            caseFiles.reach(caseId, Milestone.crimeAccepted, decision.decidedOn());
            caseFiles.changeStatus(caseId, CaseStatus.criminal);
            caseFiles.stopClocks(caseId, "公安机关已立案");
            note(caseId, actor, "登记公安机关立案", "TRC-08,KY1-9a", transfer, decision.documentNumber());
        });
    }

    /** The police gave the case back: the administrative case goes on (KY1-9b, TRC-10). */
    @Transactional
    public Outcome<Void> returned(CaseId caseId, PoliceDecision decision, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Optional<CriminalTransfer> current = inState(caseId, State.sent);
        return checked(decision, current)
                .requireText(decision.reason(), "reason", "须写明公安机关不予立案或者退回的理由", "KY1-9b,TRC-08")
                .orRun(() -> {
                    CriminalTransfer transfer = current.orElseThrow();
                    answered(file, transfer, State.returned, decision, actor);
                    caseFiles.reach(caseId, Milestone.crimeReturned, caseFiles.today());
                    resume(file);
                    note(caseId, actor, "登记公安机关退回", "KY1-9b,TRC-10", transfer, decision.documentNumber());
                });
    }

    /** A case that the head had decided to transfer is to be decided again (KY1-9b, TRC-10). */
    private void resume(CaseFile file) {
        if (file.status() == CaseStatus.criminal) {
            caseFiles.changeStatus(file.caseId(), CaseStatus.filed);
        }
    }

    private Violations checked(PoliceDecision decision, Optional<CriminalTransfer> current) {
        return new Violations()
                .refuseIf(current.isEmpty(), "", "没有已移送而待公安机关答复的案件", "TRC-08")
                .requireText(decision.documentNumber(), "documentNumber", "须写明公安机关决定文书的文号", "KY1-9b,TRC-08")
                .requireDay(decision.decidedOn(), "decidedOn", "公安机关决定日期", "TRC-08")
                .notBefore(
                        decision.decidedOn(),
                        current.map(CriminalTransfer::sentOn),
                        "移送日期",
                        "decidedOn",
                        "公安机关决定日期",
                        "TRC-08")
                .notAfterToday(decision.decidedOn(), caseFiles.today(), "decidedOn", "公安机关决定日期", "TRC-08");
    }

    private void answered(
            CaseFile file, CriminalTransfer transfer, State state, PoliceDecision decision, String actor) {
        jdbc.sql("update criminal_transfer set state = :state, police_document = :document, police_reason = :reason,"
                        + " police_decided_on = :day, police_recorded_by = :actor where id = :id")
                .param("state", state.name())
                .param("document", decision.documentNumber())
                .param("reason", decision.reason())
                .param("day", decision.decidedOn())
                .param("actor", actor)
                .param("id", transfer.id())
                .update();
        terms.satisfy(file, ANSWER_TERM, decision.decidedOn(), actor);
    }

    private void note(
            CaseId caseId, String actor, String what, String basis, CriminalTransfer transfer, String detail) {
        caseFiles.note(caseId, actor, what, basis, "第" + transfer.transferNumber() + "次：" + detail);
    }

    private Optional<CriminalTransfer> inState(CaseId caseId, State state) {
        return findLatest(caseId).filter(transfer -> transfer.state() == state);
    }

    /** All suspicions of the case, oldest first. */
    public List<CriminalTransfer> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("transferNumber")), CriminalTransfer.class);
    }

    public Optional<CriminalTransfer> findLatest(CaseId caseId) {
        return of(caseId).stream().reduce((earlier, later) -> later);
    }

    /** Whether the head's decision would come late today. */
    public boolean isApprovalLate(CaseId caseId) {
        return terms.isLate(caseFiles.get(caseId), REPORT_TERM, caseFiles.today());
    }

    /** Whether the hand-over would come late today. */
    public boolean isHandoverLate(CaseId caseId) {
        return terms.isLate(caseFiles.get(caseId), HANDOVER_TERM, caseFiles.today());
    }
}
