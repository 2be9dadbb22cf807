package org.zhifaflow.procedure.caselifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermFollower;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
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
import org.zhifaflow.document.Delivery;
import org.zhifaflow.document.Paper;
import org.zhifaflow.document.PaperKind;
import org.zhifaflow.document.ServiceResult;
import org.zhifaflow.document.Services;
import org.zhifaflow.evidence.NewPreservation;
import org.zhifaflow.evidence.NewRecusal;
import org.zhifaflow.evidence.Preservation;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.evidence.RecusalRequest;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.evidence.Termination;
import org.zhifaflow.evidence.TerminationProposal;
import org.zhifaflow.evidence.Terminations;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
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

    /** Number of the correction whose papers are to be served (APL-75). */
    static final Variable<String> CORRECTION_NUMBER = new Variable<>("correctionNumber", String.class);

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
    private static final String TERMINATION_PROPOSED = "termination.proposed";
    private static final String INVESTIGATION_TERMINATED = "investigation.terminated";
    private static final String CONSULTATION_REQUESTED = "consultation.requested";
    private static final String DEFERRAL_REQUESTED = "deferral.requested";
    private static final String HEARING_REQUESTED = "hearing.requested";
    private static final String HEARING_OWED = "hearing.owed";
    private static final String ENFORCEMENT_END_REQUESTED = "enforcement.endRequested";
    private static final String DECISION_CORRECTED = "decision.corrected";
    private static final String ENFORCEMENT_ENDED = "enforcement.ended";
    private static final int LONGEST_REASON = 1000;

    private final CaseMessages messages;
    private final CaseFiles caseFiles;
    private final NewFacts newFacts;
    private final CriminalTransfers criminalTransfers;
    private final Recusals recusals;
    private final Preservations preservations;
    private final Terminations terminations;
    private final Consultations consultations;
    private final Remedies remedies;
    private final Responses responses;
    private final EnforcementEnds enforcementEnds;
    private final Rectifications rectifications;
    private final Payments payments;
    private final Demands demands;
    private final ObjectProvider<TermFollower> followers;
    private final PartyRegister partyRegister;
    private final Services services;
    private final Terms terms;

    CaseLifecycleProcedure(
            CaseMessages messages,
            CaseFiles caseFiles,
            NewFacts newFacts,
            CriminalTransfers criminalTransfers,
            Recusals recusals,
            Preservations preservations,
            Terminations terminations,
            Consultations consultations,
            Remedies remedies,
            Responses responses,
            EnforcementEnds enforcementEnds,
            Rectifications rectifications,
            Payments payments,
            Demands demands,
            ObjectProvider<TermFollower> followers,
            PartyRegister partyRegister,
            Services services,
            Terms terms) {
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.newFacts = newFacts;
        this.criminalTransfers = criminalTransfers;
        this.recusals = recusals;
        this.preservations = preservations;
        this.terminations = terminations;
        this.consultations = consultations;
        this.remedies = remedies;
        this.responses = responses;
        this.enforcementEnds = enforcementEnds;
        this.rectifications = rectifications;
        this.payments = payments;
        this.demands = demands;
        this.followers = followers;
        this.partyRegister = partyRegister;
        this.services = services;
        this.terms = terms;
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

    /** A party that was added by mistake leaves the case; a report that is due waits for the circumstances of the others. */
    @Transactional
    public Outcome<PartyChange> partyRemoved(CaseId caseId, String partyId, String reason, String actor) {
        return partyRegister
                .remove(caseId, partyId, reason, messages.isAwaited(caseId, PRESERVATION_REQUESTED), actor)
                .map(change -> {
                    tell(caseId, PARTY_CHANGED);
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

    /**
     * The police took the case up; it ends here (TRC-08, TRC-11). Goods that are still kept go with it, by their list and
     * against a receipt (TRC-12).
     *
     * @param receipt number of the receipt for the goods and who took them over; needed only where goods are kept
     */
    @Transactional
    public Outcome<Void> criminalAccepted(CaseId caseId, PoliceDecision decision, String receipt, String actor) {
        if (Texts.isBlank(receipt) && preservations.areKept(caseId)) {
            return Outcome.refused("receipt", "本案还有先行登记保存的物品，须按清单移交公安机关，并填写接收人和回执文号", "行政执法机关移送涉嫌犯罪案件的规定第十二条，TRC-12");
        }
        return whenAwaited(
                caseId,
                CRIMINAL_ACCEPTED,
                "案件已经办结，不能登记公安机关立案",
                "TRC-08",
                () -> criminalTransfers.accepted(caseId, decision, actor).map(done -> {
                    preservations.handOver(caseId, receipt, actor);
                    return tell(caseId, CRIMINAL_ACCEPTED);
                }));
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

    /** Officers propose to end the investigation without a report (KY5-08q); the head's ruling is a task. */
    @Transactional
    public Outcome<Termination> terminationProposed(CaseId caseId, TerminationProposal proposal, String actor) {
        return whenAwaited(
                caseId,
                TERMINATION_PROPOSED,
                "案件不在调查阶段，不能提请终止调查",
                "KY5-08q",
                () -> terminations.propose(caseId, proposal, actor).map(termination -> {
                    messages.open(
                            caseId, TERMINATION_PROPOSED, InvestigationProcedure.TERMINATION_ID, termination.id());
                    return termination;
                }));
    }

    /** The head approved the end of the investigation: whatever step it stands at is broken off (KY5-08q). */
    void investigationTerminated(CaseId caseId) {
        messages.tell(caseId, INVESTIGATION_TERMINATED, Map.of(InvestigationProcedure.OUTCOME.name(), "terminated"));
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

    /**
     * A party applied for review or sued; performance goes on unless suspended (APL-73), but the months for the court stand
     * still, with what is due in them (ACL-53).
     */
    @Transactional
    public Outcome<Remedy> remedyOpened(
            CaseId caseId, String partyId, RemedyKind kind, LocalDate filedOn, String actor) {
        return remedies.open(caseId, partyId, kind, filedOn, actor).map(remedy -> {
            demands.remedyOpened(caseId, partyId, filedOn, actor);
            return remedy;
        });
    }

    /**
     * Money came in while none of the cashier's tasks is open, was known later, or came when the party's enforcement had
     * ended already (APL-67a). A fine that is paid with it ends an enforcement that still runs, whatever step it stands at;
     * otherwise the enforcement stays there. Answers whether all is paid.
     *
     * @param surplus whether the cashier confirms a receipt of more than is due, which is to be given back
     */
    @Transactional
    public Outcome<Boolean> paymentReceived(
            CaseId caseId, String partyId, PaymentReceipt receipt, boolean surplus, String actor) {
        return payments.receive(caseId, partyId, receipt, surplus, actor).map(settled -> {
            caseFiles.assign(caseId, CaseRole.cashier, actor);
            if (settled && caseFiles.hasReached(caseId, Milestone.paymentSettled, partyId)) {
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
            demands.remedyEnded(caseId, partyId, actor);
            return remedy;
        });
    }

    /**
     * The head corrects a decision (APL-75); where nothing is left to enforce, the parties' enforcement ends (ACL-40). What
     * was revoked or changed is served on each party.
     */
    @Transactional
    Outcome<RectificationResult> decisionRectified(CaseId caseId, RectificationOrder order, String actor) {
        return rectifications.rectify(caseId, order, actor).map(correction -> {
            caseFiles.parties(caseId).stream()
                    .map(Party::id)
                    .filter(partyId -> enforcementEnds.isMoot(caseId, partyId))
                    .forEach(partyId -> enforcementEnded(caseId, partyId));
            if (correction.paperNumber() != null) {
                messages.open(caseId, DECISION_CORRECTED, CORRECTION_NUMBER, correction.paperNumber());
            }
            return correction.result();
        });
    }

    /** An attempt to serve a paper (APL-61); with a paper that changes the decision the party's clocks begin anew (APL-75). */
    @Transactional
    Outcome<ServiceResult> served(Paper paper, Delivery delivery, String actor) {
        return services.record(paper, delivery, actor).map(result -> {
            if (result == ServiceResult.served) {
                changeServed(paper, actor);
            }
            return result;
        });
    }

    /** The public notice of a paper is over (CPL-95); what follows is as after any service. */
    @Transactional
    public void deemedServed(Paper paper) {
        services.deemServed(paper);
        changeServed(paper, Act.SYSTEM);
    }

    private void changeServed(Paper paper, String actor) {
        if (paper.kind() == PaperKind.changedDecision) {
            rectifications.changeServed(new CaseId(paper.caseId()), paper.partyId(), actor);
        }
    }

    /** The head ruled on a deferral (APL-66): timers and tasks follow all clocks of the party, of which it moved several. */
    void paymentDeferred(CaseId caseId, String partyId) {
        follow(
                caseId,
                terms.of(caseId.value()).stream()
                        .filter(standing -> partyId.equals(standing.key().partyId()))
                        .filter(standing -> standing.status().isOpen())
                        .toList());
    }

    private void follow(CaseId caseId, List<TermStanding> moved) {
        followers.orderedStream().forEach(follower -> follower.follow(caseId.value(), moved));
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
