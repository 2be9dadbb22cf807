package org.zhifaflow.procedure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhifaflow.RoomFixture.FOUND;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;

class TermDatesTest {

    private static final String TERM = "payment";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 17);

    private final VariableScope scope = mock(VariableScope.class);
    private RoomFixture rooms;
    private Terms terms;
    private TermDates dates;
    private TermKey key;

    @BeforeEach
    void open() {
        rooms = new RoomFixture("calendar");
        terms = rooms.bean(Terms.class);
        dates = new TermDates(terms, rooms.caseFiles());
        CaseId caseId = rooms.filedCase();
        key = TermKey.ofCase("kunyang", caseId.value(), TERM);
        when(scope.getVariable(Keys.CASE_ID.name())).thenReturn(caseId.value());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_running_term_has_a_due_date() {
        assertThat(due(TERM, scope)).isEmpty();

        terms.start(key, FOUND, "officer1", "送达决定书");

        assertThat(due(TERM, scope)).contains(TermListener.endOf(LAST_DAY));
    }

    @Test
    void a_closed_term_gives_no_due_date_but_its_timer_keeps_the_end() {
        assertThatIllegalStateException().isThrownBy(() -> dates.endOf(TERM, scope));

        terms.start(key, FOUND, "officer1", "送达决定书");
        terms.satisfy(key, FOUND.plusDays(3), "officer1");

        assertThat(due(TERM, scope)).isEmpty();
        assertThat(dates.endOf(TERM, scope)).isEqualTo(TermListener.startOf(LAST_DAY.plusDays(1)));
    }

    @Test
    void a_term_in_hours_is_due_when_its_last_hour_ends() {
        TermKey transfer = TermKey.ofCase("kunyang", key.caseId(), "criminalTransfer");
        Instant approved = FOUND.atTime(10, 30).atZone(CaseClock.ZONE).toInstant();
        terms.start(transfer, approved, "head", "批准移送");
        Date end = Date.from(approved.plus(Duration.ofHours(24)));

        assertThat(due("criminalTransfer", scope)).contains(end);
        assertThat(dates.endOf("criminalTransfer", scope)).isEqualTo(end);
        assertThat(due(TERM, scope)).isEmpty();

        terms.start(key, FOUND, "officer1", "送达决定书");
        assertThat(due(TERM, scope)).contains(TermListener.endOf(LAST_DAY));
    }

    private Optional<Date> due(String term, VariableScope scope) {
        return dates.open(term, scope).flatMap(TermListener::due);
    }
}
