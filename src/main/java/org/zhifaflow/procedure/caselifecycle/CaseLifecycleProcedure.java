package org.zhifaflow.procedure.caselifecycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NewFacts;
import org.zhifaflow.cooperation.CriminalTransfers;
import org.zhifaflow.cooperation.PoliceDecision;
import org.zhifaflow.evidence.NewPreservation;
import org.zhifaflow.evidence.NewRecusal;
import org.zhifaflow.evidence.Preservation;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.evidence.RecusalRequest;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.penalty.Remedies;
import org.zhifaflow.penalty.Remedy;
import org.zhifaflow.penalty.RemedyKind;
import org.zhifaflow.procedure.engine.CaseMessages;
import org.zhifaflow.procedure.engine.Variable;
import org.zhifaflow.review.Consultations;

/**
 * Tells the running case what happened outside its tasks; the strings of {@code caseLifecycle}. A verb that the case
 * does not wait for at its present stage is refused before anything is written.
 */
@Component
public class CaseLifecycleProcedure {

    /** Process id. */
    public static final String PROCESS = "caseLifecycle";

    static final Variable<Boolean> FACTS_RIGHT = new Variable<>("factsRight", Boolean.class);

    private static final String FACTS_SUBMITTED = "facts.submitted";
    private static final String FACTS_CHANGED = "facts.changed";
    private static final String DECISION_SERVED = "decision.served";
    private static final String CRIMINAL_SUSPECTED = "criminal.suspected";
    private static final String CRIMINAL_ACCEPTED = "criminal.accepted";
    private static final String CRIMINAL_RETURNED = "criminal.returned";
    private static final String CRIMINAL_SETTLED = "criminal.settled";
    private static final String RECUSAL_REQUESTED = "recusal.requested";
    private static final String PRESERVATION_REQUESTED = "preservation.requested";
    private static final String CONSULTATION_REQUESTED = "consultation.requested";
    private static final String DEFERRAL_REQUESTED = "deferral.requested";
    private static final int LONGEST_REASON = 1000;

    private final CaseMessages messages;
    private final CaseFiles caseFiles;
    private final NewFacts newFacts;
    private final CriminalTransfers criminalTransfers;
    private final Recusals recusals;
    private final Preservations preservations;
    private final Consultations consultations;
    private final Remedies remedies;

    CaseLifecycleProcedure(
            CaseMessages messages,
            CaseFiles caseFiles,
            NewFacts newFacts,
            CriminalTransfers criminalTransfers,
            Recusals recusals,
            Preservations preservations,
            Consultations consultations,
            Remedies remedies) {
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.newFacts = newFacts;
        this.criminalTransfers = criminalTransfers;
        this.recusals = recusals;
        this.preservations = preservations;
        this.consultations = consultations;
        this.remedies = remedies;
    }

    /** A party brought forward new facts (APL-45); those that come before the examination are examined with the others. */
    @Transactional
    public Outcome<Void> factsSubmitted(CaseId caseId, String facts, String actor) {
        boolean underExamination = newFacts.awaitExamination(caseId);
        return whenAwaited(
                caseId,
                FACTS_SUBMITTED,
                "案件已经办结，不再接收新的事实",
                "APL-45",
                () -> newFacts.submit(caseId, facts, actor)
                        .map(done -> underExamination ? null : tell(caseId, FACTS_SUBMITTED, Map.of())));
    }

    /** A crime is suspected (KY1-9a, TRC-05). */
    @Transactional
    public Outcome<Void> criminalSuspected(CaseId caseId, String facts, String actor) {
        return whenAwaited(
                caseId,
                CRIMINAL_SUSPECTED,
                "案件已经办结，不能登记涉嫌犯罪",
                "KY1-9a",
                () -> criminalTransfers
                        .suspect(caseId, facts, actor)
                        .map(done -> tell(caseId, CRIMINAL_SUSPECTED, Map.of())));
    }

    /** The police took the case up; it ends here (TRC-08, TRC-11). */
    @Transactional
    public Outcome<Void> criminalAccepted(CaseId caseId, PoliceDecision decision, String actor) {
        return whenAwaited(
                caseId,
                CRIMINAL_ACCEPTED,
                "案件已经办结，不能登记公安机关立案",
                "TRC-08",
                () -> criminalTransfers
                        .accepted(caseId, decision, actor)
                        .map(done -> tell(caseId, CRIMINAL_ACCEPTED, Map.of())));
    }

    /** The police gave the case back (KY1-9b, TRC-10); the step that waits for it puts the answer on record. */
    @Transactional
    public Outcome<Void> criminalReturned(CaseId caseId, String actor) {
        return whenAwaited(caseId, CRIMINAL_RETURNED, "案件没有移送公安机关而待答复，不能登记退回", "KY1-9b", () -> {
            caseFiles.note(caseId, actor, "收到公安机关退回的案件", "KY1-9b,TRC-10", "待登记退回文书");
            return Outcome.accepted(tell(caseId, CRIMINAL_RETURNED, Map.of()));
        });
    }

    /** Somebody asks that an officer step aside (APL-43). */
    @Transactional
    public Outcome<RecusalRequest> recusalRequested(CaseId caseId, NewRecusal recusal, String actor) {
        return whenAwaited(
                caseId,
                RECUSAL_REQUESTED,
                "案件不在调查阶段，不能申请回避",
                "行政处罚法第四十三条，APL-43",
                () -> recusals.request(caseId, recusal, actor)
                        .map(request -> beginning(
                                caseId, RECUSAL_REQUESTED, InvestigationProcedure.RECUSAL_ID, request.id(), request)));
    }

    /** Officers ask to preserve evidence that may be lost (APL-56). */
    @Transactional
    public Outcome<Preservation> preservationRequested(CaseId caseId, NewPreservation wanted, String actor) {
        return whenAwaited(
                caseId,
                PRESERVATION_REQUESTED,
                "案件不在调查阶段，不能申请先行登记保存",
                "行政处罚法第五十六条，APL-56",
                () -> preservations
                        .request(caseId, wanted, actor)
                        .map(preservation -> beginning(
                                caseId,
                                PRESERVATION_REQUESTED,
                                InvestigationProcedure.PRESERVATION_ID,
                                preservation.id(),
                                preservation)));
    }

    /** A consultation is called while the county reviews (KY4-11a). */
    @Transactional
    public Outcome<Void> consultationRequested(CaseId caseId, String reason, String actor) {
        return whenAwaited(
                caseId,
                CONSULTATION_REQUESTED,
                "案件不在县级联合审查中，不能启动集体会商",
                "KY4-11a",
                () -> consultations
                        .request(caseId, reason, actor)
                        .map(done -> tell(caseId, CONSULTATION_REQUESTED, Map.of())));
    }

    /** A party asks to pay later or by instalments (APL-66); the head's ruling is a task. */
    @Transactional
    public Outcome<Void> deferralRequested(CaseId caseId, String partyId, String hardship, String actor) {
        String basis = "行政处罚法第六十六条第二款，APL-66";
        return new Violations()
                .refuseIf(
                        !messages.isAwaited(caseId, partyId, DEFERRAL_REQUESTED),
                        "partyId",
                        "该当事人没有正在缴纳的罚款，不能申请延期或者分期",
                        basis)
                .refuseIf(hardship == null || hardship.isBlank(), "hardship", "须写明经济困难的情况", basis)
                .refuseIf(
                        hardship != null && hardship.length() > LONGEST_REASON,
                        "hardship",
                        "最多" + LONGEST_REASON + "字",
                        "")
                .orRun(() -> {
                    caseFiles.note(
                            caseId,
                            actor,
                            "申请延期或者分期缴纳罚款",
                            "APL-66",
                            caseFiles.party(caseId, partyId).name() + "：" + hardship);
                    messages.tell(caseId, partyId, DEFERRAL_REQUESTED, Map.of());
                });
    }

    /** A party applied for review or sued; performance goes on unless suspended (APL-73). */
    @Transactional
    public Outcome<Remedy> remedyOpened(
            CaseId caseId, String partyId, RemedyKind kind, LocalDate filedOn, String actor) {
        return remedies.open(caseId, partyId, kind, filedOn, actor);
    }

    /** A review or lawsuit ended (APL-73). */
    @Transactional
    public Outcome<Remedy> remedyClosed(
            CaseId caseId, String partyId, RemedyKind kind, LocalDate endedOn, String ending, String actor) {
        return remedies.close(caseId, partyId, kind, endedOn, ending, actor);
    }

    /** New facts were found right: a decision that waits for the head is broken off. */
    void factsChanged(CaseId caseId) {
        tell(caseId, FACTS_CHANGED, Map.of());
    }

    /** One more party has the decision; when all have it, the result is told to whoever sent the case (KY5-08p). */
    void decisionServed(CaseId caseId) {
        if (caseFiles.hasReachedForEveryParty(caseId, Milestone.decisionServed)) {
            tell(caseId, DECISION_SERVED, Map.of());
        }
    }

    /** The head decided to transfer to the judiciary: the transfer begins if it is not under way already (KY4-09d). */
    @Transactional
    public void headReportedCrime(CaseId caseId) {
        criminalTransfers
                .suspect(caseId, "负责人审查认为涉嫌犯罪，决定移送司法机关", Act.SYSTEM)
                .map(done -> tell(caseId, CRIMINAL_SUSPECTED, Map.of()));
    }

    /** The transfer is over, refused or returned: the head's step that waits for it goes on (TRC-05, TRC-10). */
    void criminalSettled(CaseId caseId) {
        tell(caseId, CRIMINAL_SETTLED, Map.of());
    }

    /** Delivers a message to every place of the case that listens; nobody listening is no fault. */
    Void tell(CaseId caseId, String message, Map<String, Object> variables) {
        messages.tell(caseId, message, variables);
        return null;
    }

    /** Begins something beside the stage that knows its own row; several may run side by side. */
    private <T> T beginning(CaseId caseId, String message, Variable<String> key, String id, T answer) {
        messages.begin(caseId, message, key, id);
        return answer;
    }

    private <T> Outcome<T> whenAwaited(
            CaseId caseId, String message, String refusal, String basis, Supplier<Outcome<T>> verb) {
        return messages.isAwaited(caseId, message) ? verb.get() : Outcome.refused("", refusal, basis);
    }
}
