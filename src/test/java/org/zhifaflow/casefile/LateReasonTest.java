package org.zhifaflow.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.journal.Outcome;

/** A lead of another unit names it (KY5-08l); who is late with verification or decision says why (KY5-08k, KY1-6e). */
class LateReasonTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 9);

    private RoomFixture rooms;
    private Filings filings;
    private CaseId caseId;

    @BeforeEach
    void registerLead() {
        rooms = new RoomFixture("casefile");
        filings = rooms.bean(Filings.class);
        caseId = ((Outcome.Accepted<CaseId>) register("transfer", "平阳县住建局")).value();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_lead_that_was_transferred_or_assigned_names_the_unit() {
        for (String source : List.of("transfer", "assignment")) {
            assertThat(refusals(register(source, " ")))
                    .singleElement()
                    .asString()
                    .contains("KY5-08l", "KY5-08p");
            assertThat(refusals(register(source, "平阳县住建局"))).isEmpty();
        }
        assertThat(refusals(register("report", null))).isEmpty();
        assertThat(refusals(register("patrol", null))).isEmpty();
    }

    @Test
    void a_verification_on_the_last_day_needs_no_reason() {
        rooms.setDay(LAST_DAY);

        assertThat(filings.isVerificationLate(caseId)).isFalse();
        assertThat(refusals(verify("提前写的理由"))).isEmpty();
        assertThat(filings.get(caseId).verifiedLateBecause()).isNull();
        assertThat(acts()).doesNotContain("说明逾期核查的理由");
    }

    @Test
    void a_verification_on_the_day_after_needs_a_reason() {
        rooms.setDay(LAST_DAY.plusDays(1));

        assertThat(filings.isVerificationLate(caseId)).isTrue();
        assertThat(refusals(verify(" "))).singleElement().asString().contains(LAST_DAY.toString(), "KY5-08k");
        assertThat(refusals(verify("现场无法进入"))).isEmpty();
        assertThat(filings.get(caseId).verifiedLateBecause()).isEqualTo("现场无法进入");
        assertThat(acts()).contains("说明逾期核查的理由");
    }

    @Test
    void a_filing_decision_on_the_last_day_needs_no_reason() {
        verify(null);
        rooms.setDay(LAST_DAY);

        assertThat(filings.isDecisionLate(caseId)).isFalse();
        assertThat(refusals(decide(null))).isEmpty();
        assertThat(filings.get(caseId).decidedLateBecause()).isNull();
        assertThat(acts()).doesNotContain("说明逾期决定是否立案的理由");
    }

    @Test
    void a_filing_decision_on_the_day_after_needs_a_reason() {
        verify(null);
        rooms.setDay(LAST_DAY.plusDays(1));

        assertThat(filings.isDecisionLate(caseId)).isTrue();
        assertThat(refusals(decide(null))).singleElement().asString().contains(LAST_DAY.toString(), "KY1-6e");
        assertThat(refusals(decide("负责人出差"))).isEmpty();
        assertThat(filings.get(caseId).decidedLateBecause()).isEqualTo("负责人出差");
        assertThat(acts()).contains("说明逾期决定是否立案的理由");
    }

    private Outcome<CaseId> register(String source, String unit) {
        return filings.register(
                new Lead(
                        source,
                        unit,
                        "LOCAL-B01",
                        null,
                        Lead.OUTSIDE,
                        null,
                        "在绿地上堆放建筑材料",
                        FOUND,
                        true,
                        null,
                        false,
                        false,
                        List.of()),
                "officer1");
    }

    private Outcome<Void> verify(String lateReason) {
        return filings.verify(
                caseId,
                new Verification("complete", "核查情况", List.of(), lateReason, false, null, null, null, null),
                "officer1");
    }

    private Outcome<Void> decide(String lateReason) {
        return filings.decide(
                caseId, new FilingDecision(true, "符合立案条件", true, false, false, null, lateReason), "leader");
    }

    private List<String> acts() {
        return rooms.bean(Journal.class).of(caseId.value()).stream()
                .map(JournalEntry::what)
                .toList();
    }
}
