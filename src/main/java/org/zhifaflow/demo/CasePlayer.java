package org.zhifaflow.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.Jobs;
import org.zhifaflow.procedure.engine.Refused;
import org.zhifaflow.procedure.engine.TaskDesk;

/**
 * Plays a case: sets the clock to each step's day at nine in the morning, lets the timers on the way fire in the night in
 * which they are due, and lets the step's person do the step. A step that ought to be refused and is not, or the other
 * way round, is a fault.
 */
@Component
@Profile("demo")
class CasePlayer {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final long NIGHT_SECONDS = 60;
    private static final int DAYS_OF_WEEK = 7;

    private final CaseClock clock;
    private final Jobs jobs;
    private final TaskDesk desk;
    private final CaseVerbs verbs;
    private final CaseFiles caseFiles;

    CasePlayer(CaseClock clock, Jobs jobs, TaskDesk desk, CaseVerbs verbs, CaseFiles caseFiles) {
        this.clock = clock;
        this.jobs = jobs;
        this.desk = desk;
        this.verbs = verbs;
        this.caseFiles = caseFiles;
    }

    /** Plays all steps and leaves the clock at the last one. */
    CaseId play(DemoCase played) {
        clock.set(morningOf(played.firstDay()));
        CaseId caseId = null;
        for (DemoCase.Step step : played.play()) {
            travelTo(step.on());
            caseId = play(step, played, caseId);
        }
        return caseId;
    }

    /**
     * Plays the steps of a moved case up to a day. Where a holiday lets a term end later than in the published case, the
     * steps that wait for it come a week later. In the end the clock stands on that day, and every timer before it has fired
     * in its own night.
     */
    CaseId playUntil(LocalDate today, DemoCase moved) {
        clock.set(morningOf(moved.firstDay()));
        CaseId caseId = null;
        int delay = 0;
        for (DemoCase.Step planned : moved.play()) {
            DemoCase.Step step = planned.laterBy(DAYS_OF_WEEK * delay);
            while (!step.on().isAfter(today)) {
                travelTo(step.on());
                if (mayBeTaken(step, caseId)) {
                    break;
                }
                step = planned.laterBy(DAYS_OF_WEEK * ++delay);
            }
            if (step.on().isAfter(today)) {
                break;
            }
            caseId = play(step, moved, caseId);
        }
        travelTo(today);
        return caseId;
    }

    private boolean mayBeTaken(DemoCase.Step step, CaseId caseId) {
        return step.task() == null || desk.isOpen(caseId, step.task(), partyOf(step, caseId));
    }

    private CaseId play(DemoCase.Step step, DemoCase played, CaseId before) {
        CaseId caseId = taken(step, played, before);
        if (step.open() != null) {
            List<String> open = desk.openTasks(caseId).stream()
                    .map(TaskDesk.OpenTask::key)
                    .sorted()
                    .toList();
            if (!open.equals(step.open().stream().sorted().toList())) {
                throw new IllegalStateException(words(played, step) + " left open " + open + " and not " + step.open());
            }
        }
        return caseId;
    }

    private CaseId taken(DemoCase.Step step, DemoCase played, CaseId before) {
        CaseId caseId;
        try {
            caseId = take(step, before);
            jobs.executeDueJobs();
        } catch (Refused refusal) {
            if (step.refused() == null || !refusal.getMessage().contains(step.refused())) {
                throw new IllegalStateException(words(played, step) + "：" + refusal.getMessage(), refusal);
            }
            return before;
        } catch (RuntimeException failure) {
            throw new IllegalStateException(words(played, step) + " failed", failure);
        }
        if (step.refused() != null) {
            throw new IllegalStateException(
                    words(played, step) + " was taken but had to be refused: " + step.refused());
        }
        return caseId;
    }

    /** Moves the clock on to the morning of a day; timers fire on the way, each in its own night. */
    void travelTo(LocalDate day) {
        Instant morning = morningOf(day);
        jobs.executeDueJobs();
        for (Optional<Instant> timer = timerBefore(morning); timer.isPresent(); timer = timerBefore(morning)) {
            clock.set(timer.get().plusSeconds(NIGHT_SECONDS));
            jobs.executeDueJobs();
        }
        clock.set(morning);
    }

    private Optional<Instant> timerBefore(Instant morning) {
        return jobs.nextTimer().filter(due -> due.plusSeconds(NIGHT_SECONDS).isBefore(morning));
    }

    private CaseId take(DemoCase.Step step, CaseId caseId) {
        if (step.start() != null) {
            return desk.start(step.as(), step.start(), step.with());
        }
        String partyId = partyOf(step, caseId);
        if (step.task() != null) {
            desk.claimAndSubmit(step.as(), caseId, step.task(), partyId, filledIn(step, caseId, partyId));
        } else if (step.tell() != null) {
            Outcome<?> told = verbs.tell(step.tell(), caseId, partyId, step.with(), step.as());
            if (told instanceof Outcome.Refused<?> refused) {
                throw new Refused(refused.violations());
            }
        }
        return caseId;
    }

    /** The values with what only the running case knows in place of the words that begin with @. */
    private Map<String, Object> filledIn(DemoCase.Step step, CaseId caseId, String partyId) {
        return filledIn(step.with(), word -> {
            String what = word.substring(word.indexOf(' ') + 1);
            return switch (word.substring(0, word.indexOf(' '))) {
                case "@party" -> partyId(caseId, what);
                case "@all" -> desk.offered(step.as(), caseId, step.task(), partyId, what);
                case "@first" ->
                    desk.offered(step.as(), caseId, step.task(), partyId, what).get(0);
                default -> throw new IllegalArgumentException("unknown word " + word);
            };
        });
    }

    private static Map<String, Object> filledIn(Map<?, ?> values, Function<String, Object> words) {
        Map<String, Object> filled = new LinkedHashMap<>();
        values.forEach((key, value) -> filled.put(key.toString(), filledIn(value, words)));
        return filled;
    }

    private static Object filledIn(Object value, Function<String, Object> words) {
        if (value instanceof String word && word.startsWith("@")) {
            return words.apply(word);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(entry -> filledIn(entry, words)).toList();
        }
        return value instanceof Map<?, ?> map ? filledIn(map, words) : value;
    }

    private String partyOf(DemoCase.Step step, CaseId caseId) {
        return step.party() == null ? null : partyId(caseId, step.party());
    }

    private String partyId(CaseId caseId, String name) {
        return caseFiles.parties(caseId).stream()
                .filter(party -> party.name().equals(name))
                .map(Party::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + caseId + " has no party " + name));
    }

    private static String words(DemoCase played, DemoCase.Step step) {
        String what = Stream.of(step.start(), step.task(), step.tell())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("waits");
        return "%s, step %d (%s %s %s)"
                .formatted(played.id(), played.play().indexOf(step) + 1, step.on(), step.as(), what);
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(CaseClock.ZONE).toInstant();
    }
}
