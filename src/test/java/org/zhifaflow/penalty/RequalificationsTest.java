package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.Violations;

/** Corrections of a case about LOCAL-B01 that ended on the day it was found. */
class RequalificationsTest {

    private static final LocalDate LISTED = FOUND.minusDays(10);

    private final QualificationRules rules = mock(QualificationRules.class);
    private RoomFixture rooms;
    private Requalifications requalifications;
    private CaseId caseId;

    @BeforeEach
    void file() {
        rooms = new RoomFixture(
                "penalty",
                rules,
                mock(PenaltyPapers.class),
                mock(BenchmarkTable.class),
                mock(NoPenaltyTable.class),
                mock(PendingRecusals.class),
                mock(ReviewAdvice.class),
                mock(ServedPapers.class),
                mock(SurchargeRates.class));
        when(rules.ours(any())).thenReturn(true);
        requalifications = rooms.bean(Requalifications.class);
        rooms.bean(Catalogue.class)
                .list(new Item(
                        "kunyang",
                        "LOCAL-N01",
                        "新列事项",
                        "综合执法",
                        "conferred",
                        "演示公告",
                        "依据",
                        "罚款",
                        false,
                        false,
                        null,
                        "yuan",
                        LISTED,
                        null));
        caseId = rooms.filedCase();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void an_item_is_right_from_the_day_on_that_the_township_holds_it() {
        assertThat(check(to("LOCAL-N01", LISTED))).isEmpty();
        assertThat(check(to("LOCAL-N01", LISTED.minusDays(1))))
                .singleElement()
                .asString()
                .contains(LISTED.minusDays(1).toString(), "KY0-02");
    }

    @Test
    void what_the_tables_refuse_is_refused_with_their_clauses() {
        when(rules.ours(any())).thenReturn(false);

        assertThat(check(to("LOCAL-N01", FOUND))).singleElement().asString().contains("HL-4.3d");
    }

    @Test
    void a_correction_that_shows_the_limitation_expired_is_taken_and_remembered() {
        Requalification change = to("LOCAL-B01", FOUND.minusYears(2).minusDays(1));
        CaseFile after = requalifications.applied(rooms.caseFiles().get(caseId), change);
        when(rules.barred(after)).thenReturn(true);

        assertThat(check(change)).isEmpty();
        assertThat(requalifications.isBarred(after)).isTrue();
        assertThat(requalifications.isBarred(rooms.caseFiles().get(caseId))).isFalse();
    }

    @Test
    void a_correction_names_an_item_an_end_and_a_reason_and_changes_something() {
        assertThat(check(new Requalification(" ", false, null, null))).hasSize(3);
        assertThat(check(to("LOCAL-N01", FOUND.plusDays(1))))
                .singleElement()
                .asString()
                .contains("不能晚于发现日期");
        assertThat(check(to("LOCAL-B01", FOUND))).singleElement().asString().contains("与原登记相同");
        assertThat(check(to("LOCAL-B01", FOUND.minusDays(1)))).isEmpty();
        assertThat(check(new Requalification("LOCAL-B01", true, null, "仍在堆放"))).isEmpty();
    }

    @Test
    void the_correction_is_on_file_and_in_the_journal_old_and_new() {
        CaseFile before = rooms.caseFiles().get(caseId);
        Requalification change = new Requalification("LOCAL-N01", true, null, "定性不准");

        requalifications.carryOut(requalifications.applied(before, change), change, "officer1");

        CaseFile after = rooms.caseFiles().get(caseId);
        assertThat(after.itemCode()).isEqualTo("LOCAL-N01");
        assertThat(after.itemName()).isEqualTo("新列事项");
        assertThat(after.actEndedOn()).isNull();
        assertThat(after.foundOn()).isEqualTo(before.foundOn());
        assertThat(rooms.bean(Journal.class).of(caseId.value()))
                .last()
                .satisfies(entry -> assertThat(entry.detail())
                        .contains("擅自占用绿地（LOCAL-B01），" + FOUND + "终了", "新列事项（LOCAL-N01），仍在继续", "定性不准"));
        assertThat(rooms.caseFiles().hasReached(caseId, Milestone.factsChanged)).isTrue();
    }

    private static Requalification to(String item, LocalDate ended) {
        return new Requalification(item, false, ended, "定性不准");
    }

    private List<String> check(Requalification change) {
        Violations found = new Violations();
        requalifications.check(rooms.caseFiles().get(caseId), change, found);
        return refusals(found.orElse(() -> change));
    }
}
