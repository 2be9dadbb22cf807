package org.zhifaflow.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.Approved;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.PartyParticulars;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.cooperation.PoliceDecision;
import org.zhifaflow.evidence.EvidenceItem;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.evidence.NewPreservation;
import org.zhifaflow.evidence.NewRecusal;
import org.zhifaflow.evidence.TerminationGround;
import org.zhifaflow.evidence.TerminationProposal;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.HearingRequest;
import org.zhifaflow.penalty.RemedyKind;
import org.zhifaflow.penalty.RemedyOutcome;
import org.zhifaflow.penalty.RemedyResult;
import org.zhifaflow.penalty.ResponseForm;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;

/** What a case can be told outside its tasks, by the words of the case files; it is what the case page's buttons do. */
@Component
@Profile("demo")
class CaseVerbs {

    private final CaseLifecycleProcedure lifecycle;
    private final EvidenceItems evidence;
    private final Terms terms;

    CaseVerbs(CaseLifecycleProcedure lifecycle, EvidenceItems evidence, Terms terms) {
        this.lifecycle = lifecycle;
        this.evidence = evidence;
        this.terms = terms;
    }

    Outcome<?> tell(String verb, CaseId caseId, String partyId, Map<String, Object> with, String actor) {
        return switch (verb) {
            case "factsSubmitted" -> lifecycle.factsSubmitted(caseId, text(with, "facts"), actor);
            case "partyRecorded" -> lifecycle.partyRecorded(caseId, particulars(partyId, with), actor);
            case "partyRemoved" -> lifecycle.partyRemoved(caseId, partyId, text(with, "reason"), actor);
            case "recusalRequested" ->
                lifecycle.recusalRequested(
                        caseId,
                        new NewRecusal(text(with, "applicant"), text(with, "person"), text(with, "reason")),
                        actor);
            case "preservationRequested" ->
                lifecycle.preservationRequested(
                        caseId, new NewPreservation(text(with, "reason"), text(with, "place"), items(with)), actor);
            case "terminationProposed" -> lifecycle.terminationProposed(caseId, termination(caseId, with), actor);
            case "consultationRequested" -> lifecycle.consultationRequested(caseId, text(with, "reason"), actor);
            case "deferralRequested" -> lifecycle.deferralRequested(caseId, partyId, text(with, "hardship"), actor);
            case "hearingRequested" ->
                lifecycle.hearingRequested(
                        caseId,
                        partyId,
                        new HearingRequest(
                                day(with, "receivedOn"), ResponseForm.valueOf(text(with, "form")), text(with, "text")),
                        actor);
            case "criminalSuspected" -> lifecycle.criminalSuspected(caseId, text(with, "facts"), actor);
            case "criminalAccepted" ->
                lifecycle.criminalAccepted(
                        caseId,
                        new PoliceDecision(text(with, "documentNumber"), day(with, "decidedOn"), text(with, "reason")),
                        text(with, "receipt"),
                        actor);
            case "criminalReturned" -> lifecycle.criminalReturned(caseId, actor);
            case "remedyOpened" -> lifecycle.remedyOpened(caseId, partyId, remedy(with), day(with, "filedOn"), actor);
            case "remedyClosed" ->
                lifecycle.remedyClosed(
                        caseId,
                        partyId,
                        new RemedyResult(
                                remedy(with),
                                day(with, "endedOn"),
                                RemedyOutcome.valueOf(text(with, "outcome")),
                                null,
                                text(with, "ending")),
                        actor);
            case "termPaused" ->
                terms.pauseByHand(
                        terms.of(caseId.value()).stream()
                                .filter(term -> term.key().term().equals(text(with, "term")))
                                .map(TermStanding::key)
                                .findFirst()
                                .orElseThrow(),
                        new Approved(day(with, "day"), text(with, "reason"), text(with, "requestedBy"), actor));
            default -> throw new IllegalArgumentException("unknown verb " + verb);
        };
    }

    private static String text(Map<?, ?> with, String field) {
        return (String) with.get(field);
    }

    private static LocalDate day(Map<?, ?> with, String field) {
        return LocalDate.parse(text(with, field));
    }

    private static PartyParticulars particulars(String partyId, Map<?, ?> with) {
        return new PartyParticulars(
                partyId,
                text(with, "name"),
                SubjectKind.valueOf(text(with, "kind")),
                text(with, "identifier"),
                with.containsKey("birthDate") ? day(with, "birthDate") : null,
                text(with, "address"),
                text(with, "phone"));
    }

    private static RemedyKind remedy(Map<?, ?> with) {
        return RemedyKind.valueOf(text(with, "kind"));
    }

    private TerminationProposal termination(CaseId caseId, Map<?, ?> with) {
        return new TerminationProposal(
                TerminationGround.valueOf(text(with, "ground")),
                text(with, "reason"),
                ((List<?>) with.get("inquiries"))
                        .stream()
                                .map(item -> (Map<?, ?>) item)
                                .map(item -> new TerminationProposal.Inquiry(
                                        day(item, "madeOn"), text(item, "madeBy"), text(item, "inquiry")))
                                .toList(),
                evidence.of(caseId).stream()
                        .filter(item -> ((List<?>) with.get("evidence")).contains(item.title()))
                        .map(EvidenceItem::id)
                        .toList());
    }

    private static List<NewPreservation.Item> items(Map<?, ?> with) {
        return ((List<?>) with.get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .map(item -> new NewPreservation.Item(
                                text(item, "name"), text(item, "quantity"), text(item, "features")))
                        .toList();
    }
}
