package org.zhifaflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhifaflow.calendar.SkippedDay;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermExplanation;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.calendar.Terms;

/** Explains one running clock of a case to a person who sees the case. */
@ApiController
@RequestMapping("/api/running-terms")
class RunningTermsApi {

    private final Terms terms;
    private final CaseAccess access;
    private final Clock clock;

    RunningTermsApi(Terms terms, CaseAccess access, Clock clock) {
        this.terms = terms;
        this.access = access;
        this.clock = clock;
    }

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

    @GetMapping("/{id}")
    Answer explain(@PathVariable String id, Principal person) {
        return number(id)
                .flatMap(terms::find)
                .filter(term ->
                        access.find(term.key().caseId(), person.getName()).isPresent())
                .map(this::answer)
                .orElseThrow(() -> ApiRefusal.notFound("unknownTerm", "没有这个期限，或者您无权查看其案件", "id"));
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
                TermExplanation.of(term).sentences());
    }
}
