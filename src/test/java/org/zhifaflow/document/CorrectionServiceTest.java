package org.zhifaflow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;

/** A correction is served beside the decision that it corrects, and counts its own days (APL-61, APL-75). */
class CorrectionServiceTest {

    private static final LocalDate CORRECTED = FOUND.plusDays(7);

    private RoomFixture rooms;
    private CaseId caseId;
    private String party;
    private Paper correction;

    @BeforeEach
    void issueBoth() {
        rooms = new RoomFixture("document");
        caseId = rooms.filedCase();
        party = rooms.caseFiles().parties(caseId).get(0).id();
        papers().issue(caseId, party, PaperKind.decision, FOUND, "1号", "决定", "officer1");
        terms().start(TermKey.ofCase("kunyang", caseId.value(), "serviceOfDecision"), FOUND, "officer1", "制作决定书");
        rooms.setDay(CORRECTED);
        correction = papers().issueCorrection(
                        caseId,
                        party,
                        PaperKind.changedDecision,
                        CORRECTED,
                        "更1号",
                        "变更",
                        "head",
                        PaperKind.changedDecision.terms());
        services().startCorrectionService(correction, "head");
        rooms.setDay(CORRECTED.plusDays(40));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void its_seven_working_days_are_its_own() {
        assertThat(services().isLate(correction)).isTrue();
        assertThat(serve(correction, CORRECTED.plusDays(10), null))
                .singleElement()
                .asString()
                .contains(CORRECTED.plusDays(9).toString(), "APL-61");
        assertThat(serve(correction, CORRECTED.plusDays(9), null)).isEmpty();
        assertThat(find(correction.termSubject(), "serviceOfDecision").status()).isEqualTo(TermStatus.SATISFIED);
        assertThat(terms().find(TermKey.ofCase("kunyang", caseId.value(), "serviceOfDecision"))
                        .orElseThrow()
                        .status())
                .isEqualTo(TermStatus.RUNNING);
    }

    @Test
    void payment_and_remedies_run_from_its_service() {
        assertThat(serve(decision(), FOUND.plusDays(1), null)).isEmpty();
        assertThat(serve(correction, CORRECTED.plusDays(2), null)).isEmpty();
        for (String term : List.of("payment", "reviewApplication", "lawsuit")) {
            assertThat(find(party, term).startedOn()).isEqualTo(CORRECTED.plusDays(2));
        }
        assertThat(papers().isCorrectionUnserved(caseId)).isFalse();
    }

    @Test
    void a_decision_whose_service_is_recorded_after_it_does_not_set_the_clocks_back() {
        assertThat(serve(correction, CORRECTED.plusDays(2), null)).isEmpty();
        assertThat(serve(decision(), FOUND.plusDays(1), null)).isEmpty();
        assertThat(find(party, "payment").startedOn()).isEqualTo(CORRECTED.plusDays(2));
    }

    @Test
    void a_decision_that_reaches_the_party_after_it_counts_from_its_own_day() {
        assertThat(serve(correction, CORRECTED.plusDays(2), null)).isEmpty();
        assertThat(serve(decision(), CORRECTED.plusDays(3), "当事人外出")).isEmpty();
        assertThat(find(party, "payment").startedOn()).isEqualTo(CORRECTED.plusDays(3));
    }

    @Test
    void two_public_notices_for_one_party_end_each_on_its_own_day() {
        rooms.setDay(CORRECTED.plusDays(3));
        assertThat(publish(decision(), CORRECTED.plusDays(1))).isEmpty();
        assertThat(publish(correction, CORRECTED.plusDays(2))).isEmpty();
        rooms.setDay(CORRECTED.plusDays(40));
        services().deemServed(decision());
        services().deemServed(correction);
        assertThat(decision().servedOn()).isEqualTo(CORRECTED.plusDays(31));
        assertThat(papers().correction(caseId, correction.termSubject()).servedOn())
                .isEqualTo(CORRECTED.plusDays(32));
    }

    private Paper decision() {
        return papers().find(caseId, party, PaperKind.decision).orElseThrow();
    }

    private TermStanding find(String subject, String term) {
        return terms().find(new TermKey("kunyang", caseId.value(), subject, term))
                .orElseThrow();
    }

    private List<String> serve(Paper paper, LocalDate day, String lateReason) {
        return refusals(
                services().record(paper, delivery(ServiceWay.direct, day, false, null, lateReason), "officer1"));
    }

    private List<String> publish(Paper paper, LocalDate day) {
        return refusals(
                services().record(paper, delivery(ServiceWay.publicNotice, day, true, "经查下落不明", "下落不明"), "officer1"));
    }

    private static Delivery delivery(
            ServiceWay way, LocalDate day, boolean whereaboutsUnknown, String reason, String lateReason) {
        return new Delivery(
                way,
                day,
                "张某某",
                ReceiverRelation.party,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                whereaboutsUnknown,
                "镇政府公告栏",
                null,
                reason,
                "送达回证",
                lateReason);
    }

    private Papers papers() {
        return rooms.bean(Papers.class);
    }

    private Services services() {
        return rooms.bean(Services.class);
    }

    private Terms terms() {
        return rooms.bean(Terms.class);
    }
}
