package org.zhifaflow.procedure.caselifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermFollower;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NewFacts;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.PartyChange;
import org.zhifaflow.casefile.PartyParticulars;
import org.zhifaflow.casefile.PartyRegister;
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
import org.zhifaflow.penalty.Demands;
import org.zhifaflow.penalty.EnforcementEnd;
import org.zhifaflow.penalty.EnforcementEndRequest;
import org.zhifaflow.penalty.EnforcementEnds;
import org.zhifaflow.penalty.HearingRequest;
import org.zhifaflow.penalty.PartyResponse;
import org.zhifaflow.penalty.PaymentReceipt;
import org.zhifaflow.penalty.Payments;
import org.zhifaflow.penalty.RectificationOrder;
import org.zhifaflow.penalty.RectificationResult;
import org.zhifaflow.penalty.Rectifications;
import org.zhifaflow.penalty.Remedies;
import org.zhifaflow.penalty.Remedy;
import org.zhifaflow.penalty.RemedyKind;
import org.zhifaflow.penalty.RemedyResult;
import org.zhifaflow.penalty.Responses;
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
    private static final String PARTY_CHANGED = "party.changed";
    private static final String PRESERVATION_REQUESTED = "preservation.requested";
    private static final String CONSULTATION_REQUESTED = "consultation.requested";
    private static final String DEFERRAL_REQUESTED = "deferral.requested";
    private static final String HEARING_REQUESTED = "hearing.requested";
    private static final String HEARING_OWED = "hearing.owed";
    private static final String ENFORCEMENT_END_REQUESTED = "enforcement.endRequested";
    private static final String ENFORCEMENT_ENDED = "enforcement.ended";
    private static final int LONGEST_REASON = 1000;

    private final CaseMessages messages;
    private final CaseFiles caseFiles;
    private final NewFacts newFacts;
    private final CriminalTransfers criminalTransfers;
    private final Recusals recusals;
    private final Preservations preservations;
    private final Consultations consultations;
    private final Remedies remedies;
    private final Responses responses;
    private final EnforcementEnds enforcementEnds;
    private final Rectifications rectifications;
    private final Payments payments;
    private final Demands demands;
    private final ObjectProvider<TermFollower> followers;
    private final PartyRegister partyRegister;

    CaseLifecycleProcedure(
            CaseMessages messages,
            CaseFiles caseFiles,
            NewFacts newFacts,
            CriminalTransfers criminalTransfers,
            Recusals recusals,
            Preservations preservations,
            Consultations consultations,
            Remedies remedies,
            Responses responses,
            EnforcementEnds enforcementEnds,
            Rectifications rectifications,
            Payments payments,
            Demands demands,
            ObjectProvider<TermFollower> followers,
            PartyRegister partyRegister) {
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.newFacts = newFacts;
        this.criminalTransfers = criminalTransfers;
        this.recusals = recusals;
        this.preservations = preservations;
        this.consultations = consultations;
        this.remedies = remedies;
        this.responses = responses;
        this.enforcementEnds = enforcementEnds;
        this.rectifications = rectifications;
        this.payments = payments;
        this.demands = demands;
        this.followers = followers;
        this.partyRegister = partyRegister;
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
                        .map(done -> underExamination ? null : tell(caseId, FACTS_SUBMITTED)));
    }

    /**
     * The investigators found a party or correct its particulars (APL-40). Where the report is due, the circumstances are
     * recorded before it once more; only the investigation takes requests of preservation, by which it is known.
     */
    @Transactional
    public Outcome<PartyChange> partyRecorded(CaseId caseId, PartyParticulars party, String actor) {
        return partyRegister
                .record(caseId, party, messages.isAwaited(caseId, PRESERVATION_REQUESTED), actor)
                .map(change -> {
                    if (change.weighs()) {
                        tell(caseId, PARTY_CHANGED);
                    }
                    return change;
                });
    }

    /** A crime is suspected (KY1-9a, TRC-05). */
    @Transactional
    public Outcome<Void> criminalSuspected(CaseId caseId, String facts, String actor) {
        return whenAwaited(
                caseId,
                CRIMINAL_SUSPECTED,
                "案件已经办结，不能登记涉嫌犯罪",
                "KY1-9a",
                () -> criminalTransfers.suspect(caseId, facts, actor).map(done -> tell(caseId, CRIMINAL_SUSPECTED)));
    }

    /** The police took the case up; it ends here (TRC-08, TRC-11). */
    @Transactional
    public Outcome<Void> criminalAccepted(CaseId caseId, PoliceDecision decision, String actor) {
        return whenAwaited(
                caseId,
                CRIMINAL_ACCEPTED,
                "案件已经办结，不能登记公安机关立案",
                "TRC-08",
                () -> criminalTransfers.accepted(caseId, decision, actor).map(done -> tell(caseId, CRIMINAL_ACCEPTED)));
    }

    /** The police gave the case back (KY1-9b, TRC-10); the step that waits for it puts the answer on record. */
    @Transactional
    public Outcome<Void> criminalReturned(CaseId caseId, String actor) {
        return whenAwaited(caseId, CRIMINAL_RETURNED, "案件没有移送公安机关而待答复，不能登记退回", "KY1-9b", () -> {
            caseFiles.note(caseId, actor, "收到公安机关退回的案件", "KY1-9b,TRC-10", "待登记退回文书");
            return Outcome.accepted(tell(caseId, CRIMINAL_RETURNED));
        });
    }

    /**
     * Somebody asks that a person of the case steps aside, at whatever stage; the decision has its own course, so that the
     * stage goes on (APL-43).
     */
    @Transactional
    public Outcome<RecusalRequest> recusalRequested(CaseId caseId, NewRecusal recusal, String actor) {
        return recusals.request(caseId, recusal, actor).map(request -> {
            messages.begin(caseId, request.township(), RecusalProcedure.PROCESS, RecusalProcedure.begin(request));
            return request;
        });
    }

    /** Officers ask to preserve evidence that may be lost (APL-56). */
    @Transactional
    public Outcome<Preservation> preservationRequested(CaseId caseId, NewPreservation wanted, String actor) {
        return whenAwaited(
                caseId,
                PRESERVATION_REQUESTED,
                "案件不在调查阶段，不能申请先行登记保存",
                "行政处罚法第五十六条，APL-56",
                () -> preservations.request(caseId, wanted, actor).map(preservation -> {
                    messages.open(
                            caseId, PRESERVATION_REQUESTED, InvestigationProcedure.PRESERVATION_ID, preservation.id());
                    return preservation;
                }));
    }

    /** A consultation is called while the county reviews (KY4-11a). */
    @Transactional
    public Outcome<Void> consultationRequested(CaseId caseId, String reason, String actor) {
        return whenAwaited(
                caseId,
                CONSULTATION_REQUESTED,
                "案件不在县级联合审查中，不能启动集体会商",
                "KY4-11a",
                () -> consultations.request(caseId, reason, actor).map(done -> tell(caseId, CONSULTATION_REQUESTED)));
    }

    /**
     * A party asks for a hearing outside the step that records its answers (APL-64a). A request in time ends the wait for
     * this party's answers, or, where the case already waits for the decision, takes it back to the hearing.
     */
    @Transactional
    public Outcome<PartyResponse> hearingRequested(
            CaseId caseId, String partyId, HearingRequest request, String actor) {
        return responses.requestHearing(caseId, partyId, request, actor).map(response -> {
            if (response.hearingGranted()) {
                messages.tell(caseId, partyId, HEARING_REQUESTED, Map.of());
                messages.tell(caseId, HEARING_OWED, Map.of());
            }
            return response;
        });
    }

    /** A party asks to pay later or by instalments (APL-66); the head's ruling is a task. */
    @Transactional
    public Outcome<Void> deferralRequested(CaseId caseId, String partyId, String hardship, String actor) {
        String basis = "行政处罚法第六十六条第二款，APL-66";
        return new Violations()
                .refuseIf(
                        !messages.isAwaited(caseId, partyId, DEFERRAL_REQUESTED)
                                || !caseFiles.hasReached(caseId, Milestone.decisionServed, partyId),
                        "partyId",
                        "该当事人没有正在缴纳的罚款，不能申请延期或者分期",
                        basis)
                .requireText(hardship, "hardship", "须写明经济困难的情况", basis)
                .refuseIf(
                        hardship != null && hardship.length() > LONGEST_REASON,
                        "hardship",
                        "最多" + LONGEST_REASON + "字",
                        basis)
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

    /**
     * Money came in while none of the cashier's tasks is open, or was known later (APL-67a). A fine that is paid with it
     * ends the party's enforcement, whatever step it stands at; otherwise the enforcement stays there. Answers whether all
     * is paid.
     */
    @Transactional
    public Outcome<Boolean> paymentReceived(CaseId caseId, String partyId, PaymentReceipt receipt, String actor) {
        if (!messages.isAwaited(caseId, partyId, ENFORCEMENT_ENDED)) {
            return Outcome.refused("partyId", "该当事人没有正在执行的处罚决定，不能登记缴款", "行政处罚法第六十七条，APL-67a");
        }
        return payments.record(caseId, partyId, receipt, actor).map(settled -> {
            caseFiles.assign(caseId, CaseRole.cashier, actor);
            if (settled) {
                enforcementEnded(caseId, partyId);
            }
            return settled;
        });
    }

    /**
     * A review or lawsuit ended (APL-73); one that leaves nothing to enforce ends the party's enforcement (ACL-40), after
     * another the months for the court run (ACL-53).
     */
    @Transactional
    public Outcome<Remedy> remedyClosed(CaseId caseId, String partyId, RemedyResult result, String actor) {
        return remedies.close(caseId, partyId, result, actor).map(remedy -> {
            if (remedy.leavesLessToPay() && enforcementEnds.isMoot(caseId, partyId)) {
                enforcementEnded(caseId, partyId);
            }
            demands.remedyEnded(caseId, partyId, actor)
                    .ifPresent(started -> followers
                            .orderedStream()
                            .forEach(follower -> follower.follow(caseId.value(), List.of(started))));
            return remedy;
        });
    }

    /** The head corrects a decision (APL-75); where nothing is left to enforce, the parties' enforcement ends (ACL-40). */
    @Transactional
    Outcome<RectificationResult> decisionRectified(CaseId caseId, RectificationOrder order, String actor) {
        return rectifications.rectify(caseId, order, actor).map(result -> {
            caseFiles.parties(caseId).stream()
                    .map(Party::id)
                    .filter(partyId -> enforcementEnds.isMoot(caseId, partyId))
                    .forEach(partyId -> enforcementEnded(caseId, partyId));
            return result;
        });
    }

    /** An officer asks to end the enforcement against a party (ACL-40); the head's ruling is a task. */
    @Transactional
    public Outcome<EnforcementEnd> enforcementEndRequested(
            CaseId caseId, String partyId, EnforcementEndRequest request, String actor) {
        if (!messages.isAwaited(caseId, partyId, ENFORCEMENT_END_REQUESTED)) {
            return Outcome.refused("partyId", "该当事人没有正在执行的处罚决定，不能申请终结执行", "行政强制法第四十条，ACL-40");
        }
        return enforcementEnds.request(caseId, partyId, request, actor).map(requested -> {
            messages.tell(caseId, partyId, ENFORCEMENT_END_REQUESTED, Map.of());
            return requested;
        });
    }

    /** The enforcement against a party is to end: its branch is broken off, those of the others go on (ACL-40). */
    void enforcementEnded(CaseId caseId, String partyId) {
        messages.tell(caseId, partyId, ENFORCEMENT_ENDED, Map.of());
    }

    /** New facts were found right: a decision that waits for the head is broken off. */
    void factsChanged(CaseId caseId) {
        tell(caseId, FACTS_CHANGED);
    }

    /** One more party has the decision; when all have it, the result is told to whoever sent the case (KY5-08p). */
    void decisionServed(CaseId caseId) {
        if (caseFiles.parties(caseId).stream().allMatch(party -> isServedOrEnded(caseId, party.id()))) {
            tell(caseId, DECISION_SERVED);
        }
    }

    private boolean isServedOrEnded(CaseId caseId, String partyId) {
        return caseFiles.hasReached(caseId, Milestone.decisionServed, partyId)
                || caseFiles.hasReached(caseId, Milestone.enforcementEnded, partyId);
    }

    /** A party's enforcement ended; one that ended before the decision was served is not waited for (KY5-08p). */
    void endedWithoutPerformance(CaseId caseId, String partyId) {
        if (!caseFiles.hasReached(caseId, Milestone.decisionServed, partyId)) {
            decisionServed(caseId);
        }
    }

    /** The head decided to transfer to the judiciary: the transfer begins if it is not under way already (KY4-09d). */
    @Transactional
    public void headReportedCrime(CaseId caseId) {
        criminalTransfers
                .suspect(caseId, "负责人审查认为涉嫌犯罪，决定移送司法机关", Act.SYSTEM)
                .map(done -> tell(caseId, CRIMINAL_SUSPECTED));
    }

    /** The transfer is over, refused or returned: the head's step that waits for it goes on (TRC-05, TRC-10). */
    void criminalSettled(CaseId caseId) {
        tell(caseId, CRIMINAL_SETTLED);
    }

    /** Delivers a message to every place of the case that listens; nobody listening is no fault. */
    private Void tell(CaseId caseId, String message) {
        messages.tell(caseId, message, Map.of());
        return null;
    }

    private <T> Outcome<T> whenAwaited(
            CaseId caseId, String message, String refusal, String basis, Supplier<Outcome<T>> verb) {
        return messages.isAwaited(caseId, message) ? verb.get() : Outcome.refused("", refusal, basis);
    }
}
