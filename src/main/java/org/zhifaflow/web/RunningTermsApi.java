package org.zhifaflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhifaflow.calendar.Approved;
import org.zhifaflow.calendar.SkippedDay;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.procedure.engine.Accounts;
import org.zhifaflow.supervision.TermExplanations;

/**
 * Explains one running clock of a case to a person who sees the case, and lets a leader of its township approve a pause, its
 * end or an extension that an officer asked for: whoever sends the request is the approver.
 */
@ApiController
@RequestMapping("/api/running-terms")
class RunningTermsApi {

    private static final String HEAD = "head";
    private static final Set<String> LEADERS = Set.of("team-leader", HEAD);

    private final Terms terms;
    private final CaseAccess access;
    private final Accounts accounts;
    private final TermExplanations explanations;
    private final Clock clock;

    RunningTermsApi(Terms terms, CaseAccess access, Accounts accounts, TermExplanations explanations, Clock clock) {
        this.terms = terms;
        this.access = access;
        this.accounts = accounts;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * What a leader approves.
     *
     * @param day the day for which it is entered
     * @param units how much an extension adds
     * @param reason in Chinese
     * @param requestedBy user id of the officer who asked for it
     */
    record Approval(LocalDate day, Integer units, String reason, String requestedBy) {}

    /** Why a request was refused: every reason, each with its article. */
    record Refusal(List<Violation> violations) {}

    /** A clock with the story of its date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long id,
            String caseId,
            String partyId,
            String term,
            String name,
            int round,
            int number,
            TermUnit unit,
            String basis,
            TermStatus status,
            LocalDate startedOn,
            Instant startedAt,
            LocalDate lastDay,
            Instant endsAt,
            boolean provisional,
            boolean overdue,
            LocalDate closedOn,
            List<Entry> entries,
            List<SkippedDay> skipped,
            List<String> explanation) {}

    /** A line of the ledger. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            TermEntry.Kind kind,
            LocalDate day,
            Integer extra,
            String reason,
            String actor,
            String approver,
            OffsetDateTime recordedAt) {

        private static Entry of(TermEntry entry) {
            return new Entry(
                    entry.kind(),
                    entry.day(),
                    entry.kind() == TermEntry.Kind.EXTENDED ? entry.extra() : null,
                    entry.reason(),
                    entry.actor(),
                    entry.approver(),
                    entry.recordedAt());
        }
    }

    /** The clocks of a case, all rounds, in the order in which they were started. */
    @GetMapping
    List<Answer> ofCase(@RequestParam String caseId, Principal person) {
        return access.find(caseId, person.getName())
                .map(file -> terms.of(file.id()).stream().map(this::answer).toList())
                .orElseThrow(() -> ApiRefusal.notFound("unknownCase", "没有这件案件，或者您无权查看", "caseId"));
    }

    @GetMapping("/{id}")
    Answer explain(@PathVariable String id, Principal person) {
        return answer(visible(id, person));
    }

    @PostMapping("/{id}/pause")
    ResponseEntity<Object> pause(@PathVariable String id, @RequestBody Approval approval, Principal person) {
        TermStanding term = newest(id, person);
        return decide(term, approval, person, LEADERS, approved -> terms.pauseByHand(term.key(), approved));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<Object> resume(@PathVariable String id, @RequestBody Approval approval, Principal person) {
        TermStanding term = newest(id, person);
        return decide(term, approval, person, LEADERS, approved -> terms.resumeByHand(term.key(), approved));
    }

    @PostMapping("/{id}/extend")
    ResponseEntity<Object> extend(@PathVariable String id, @RequestBody Approval approval, Principal person) {
        TermStanding term = newest(id, person);
        Set<String> approvers = term.rule().extension().approver().equals(HEAD) ? Set.of(HEAD) : LEADERS;
        int units = approval.units() == null ? 0 : approval.units();
        return decide(term, approval, person, approvers, approved -> terms.extend(term.key(), units, approved));
    }

    private ResponseEntity<Object> decide(
            TermStanding term,
            Approval approval,
            Principal person,
            Set<String> approvers,
            Function<Approved, Outcome<TermStanding>> entry) {
        if (accounts.memberships(person.getName()).groups().stream().noneMatch(approvers::contains)) {
            throw new AccessDeniedException("not an approver: " + person.getName());
        }
        String applicant = approval.requestedBy() == null ? "" : approval.requestedBy();
        if (!accounts.memberships(applicant).tenants().contains(term.key().township())) {
            return refused(List.of(new Violation("requestedBy", "申请人不是本镇人员", "")));
        }
        Outcome<TermStanding> outcome =
                entry.apply(new Approved(approval.day(), approval.reason(), applicant, person.getName()));
        return outcome instanceof Outcome.Refused<TermStanding> refusal
                ? refused(refusal.violations())
                : ResponseEntity.ok(answer(((Outcome.Accepted<TermStanding>) outcome).value()));
    }

    private static ResponseEntity<Object> refused(List<Violation> violations) {
        return ResponseEntity.unprocessableEntity()
                .body(new Refusal(violations.stream().map(Violation::cited).toList()));
    }

    private TermStanding visible(String id, Principal person) {
        return number(id)
                .flatMap(terms::find)
                .filter(term ->
                        access.find(term.key().caseId(), person.getName()).isPresent())
                .orElseThrow(() -> ApiRefusal.notFound("unknownTerm", "没有这个期限，或者您无权查看其案件", "id"));
    }

    private TermStanding newest(String id, Principal person) {
        TermStanding term = visible(id, person);
        if (terms.find(term.key()).filter(newest -> newest.id() == term.id()).isEmpty()) {
            throw ApiRefusal.conflict("startedAnew", "该期限已经重新起算，不能再变动", "id");
        }
        return term;
    }

    private static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    private Answer answer(TermStanding term) {
        return new Answer(
                term.id(),
                term.key().caseId(),
                term.key().partyId(),
                term.key().term(),
                term.rule().name(),
                term.round(),
                term.rule().number(),
                term.rule().unit(),
                term.rule().basis(),
                term.status(),
                term.startedOn(),
                term.startedAt().orElse(null),
                term.lastDay().orElse(null),
                term.endsAt().orElse(null),
                term.provisional(),
                term.overdueAt(clock.instant()),
                term.closedOn().orElse(null),
                term.entries().stream().map(Entry::of).toList(),
                term.skipped(),
                explanations.sentences(term));
    }
}
