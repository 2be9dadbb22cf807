package org.zhifaflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhifaflow.calendar.SkippedDay;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.supervision.TermExplanation;
import org.zhifaflow.supervision.TermExplanations;

/** Explains one running term to programs, with the sentences that people read. */
@ApiController
@RequestMapping("/api/running-terms")
class RunningTermsApi {

    private final CaseAccess access;
    private final TermExplanations explanations;

    RunningTermsApi(CaseAccess access, TermExplanations explanations) {
        this.access = access;
        this.explanations = explanations;
    }

    /**
     * The answer.
     *
     * @param state how an open term stands today, absent once it is closed
     * @param lastDay absent while suspended
     * @param counted weekend days that count because they are make-up workdays
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long id,
            String township,
            String caseId,
            String caseNumber,
            String partyId,
            String term,
            String name,
            int round,
            int number,
            String unit,
            String direction,
            String roll,
            String basis,
            String effect,
            LocalDate startedOn,
            String status,
            String state,
            LocalDate lastDay,
            boolean provisional,
            LocalDate closedOn,
            List<SkippedDay> skipped,
            List<LocalDate> counted,
            List<TermExplanation.Pause> pauses,
            List<Entry> entries,
            List<String> sentences) {}

    record Entry(String kind, LocalDate day, int extra, String reason, String actor, OffsetDateTime recordedAt) {

        static Entry of(TermEntry entry) {
            return new Entry(
                    entry.kind().name(), entry.day(), entry.extra(), entry.reason(), entry.actor(), entry.recordedAt());
        }
    }

    @GetMapping("/{id}")
    Answer explain(@PathVariable String id, Principal person) {
        return RunningTermPages.number(id)
                .flatMap(known -> explanations.find(known, access.townships(person.getName())))
                .map(RunningTermsApi::answer)
                .orElseThrow(() -> ApiRefusal.notFound("unknownTerm", "没有编号为“" + id + "”的期限", "id"));
    }

    private static Answer answer(TermExplanation explanation) {
        TermStanding standing = explanation.standing();
        TermRule rule = standing.rule();
        return new Answer(
                explanation.id(),
                explanation.township(),
                explanation.caseId(),
                explanation.number(),
                standing.key().partyId(),
                rule.term(),
                rule.name(),
                standing.round(),
                rule.number(),
                rule.unit().name(),
                rule.direction().name(),
                rule.roll().name(),
                rule.basis(),
                rule.effect().name(),
                standing.startedOn(),
                standing.status().name(),
                explanation.state() == null ? null : explanation.state().name(),
                explanation.lastDay(),
                standing.provisional(),
                standing.closedOn().orElse(null),
                standing.skipped(),
                explanation.counted(),
                explanation.pauses(),
                standing.entries().stream().map(Entry::of).toList(),
                explanation.sentences());
    }
}
