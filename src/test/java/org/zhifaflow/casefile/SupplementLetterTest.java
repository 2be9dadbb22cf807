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
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.journal.Outcome;

class SupplementLetterTest {

    private static final LocalDate VERIFIED = FOUND.plusDays(1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 9);

    private RoomFixture rooms;
    private Filings filings;
    private CaseId caseId;

    @BeforeEach
    void findMaterialMissing() {
        rooms = new RoomFixture("casefile");
        filings = rooms.bean(Filings.class);
        Outcome<CaseId> registered = filings.register(
                new Lead(
                        "transfer",
                        "平阳县住建局",
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
        assertThat(refusals(registered)).isEmpty();
        caseId = ((Outcome.Accepted<CaseId>) registered).value();
        rooms.setDay(VERIFIED);
        assertThat(refusals(filings.verify(
                        caseId,
                        new Verification("supplement", "缺少照片", List.of(), null, false, null, null, null, null),
                        "officer1")))
                .isEmpty();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_letter_before_the_day_on_which_material_was_found_missing_is_refused() {
        rooms.setDay(VERIFIED.plusDays(1));

        assertThat(refusals(send(VERIFIED.minusDays(1))))
                .singleElement()
                .asString()
                .contains("发现材料不齐", VERIFIED.toString(), "KY5-08n");
        assertThat(refusals(send(VERIFIED))).isEmpty();
        assertThat(term("supplementReply").startedOn()).isEqualTo(VERIFIED);
    }

    @Test
    void a_letter_of_tomorrow_is_refused() {
        assertThat(refusals(send(VERIFIED.plusDays(1))))
                .singleElement()
                .asString()
                .contains("不能晚于今天", "KY5-08n");
        assertThat(filings.letters(caseId)).isEmpty();
    }

    @Test
    void a_letter_after_the_last_day_of_the_verification_is_refused() {
        rooms.setDay(LAST_DAY.plusDays(1));

        assertThat(refusals(send(LAST_DAY.plusDays(1))))
                .singleElement()
                .asString()
                .contains(LAST_DAY.toString(), "KY5-08n");
        assertThat(filings.letters(caseId)).isEmpty();
        assertThat(refusals(send(LAST_DAY))).isEmpty();
        assertThat(term("supplementReply").startedOn()).isEqualTo(LAST_DAY);
    }

    @Test
    void an_unsent_letter_is_abandoned_with_a_reason_and_the_verification_concluded() {
        rooms.setDay(LAST_DAY.plusDays(1));

        assertThat(refusals(abandon(" "))).singleElement().asString().contains("理由", "KY5-08n");
        assertThat(term("supplementLetter").status()).isEqualTo(TermStatus.RUNNING);

        assertThat(refusals(abandon("核查期限已届满"))).isEmpty();
        assertThat(term("supplementLetter").status()).isEqualTo(TermStatus.CANCELLED);
        assertThat(filings.letters(caseId)).isEmpty();
        assertThat(status()).isEqualTo(TermStatus.RUNNING);

        assertThat(refusals(verify("notMet"))).isEmpty();
        assertThat(status()).isEqualTo(TermStatus.SATISFIED);
    }

    @Test
    void material_is_asked_for_until_the_last_day_of_the_verification_and_not_after_it() {
        rooms.setDay(LAST_DAY);
        abandon("材料已经补齐");
        assertThat(refusals(verify("supplement"))).isEmpty();

        abandon("来不及发函");
        rooms.setDay(LAST_DAY.plusDays(1));
        assertThat(refusals(verify("supplement")))
                .singleElement()
                .asString()
                .contains(LAST_DAY.toString(), "届满", "KY5-08k");
        assertThat(refusals(verify("complete"))).isEmpty();
    }

    /** The model of the verification says what stands still while the wait for the material runs. */
    @Test
    void the_wait_for_the_material_runs_from_the_letter_to_the_day_on_which_it_came() {
        send(VERIFIED);
        assertThat(term("supplementReply").status()).isEqualTo(TermStatus.RUNNING);

        rooms.setDay(VERIFIED.plusDays(3));
        filings.receiveSupplement(caseId, new SupplementLetter.Answer("照片", VERIFIED.plusDays(2)), "officer1");
        assertThat(term("supplementReply").status()).isEqualTo(TermStatus.SATISFIED);
        assertThat(term("supplementReply").closedOn()).contains(VERIFIED.plusDays(2));
    }

    @Test
    void verification_and_filing_decision_are_two_ends_of_one_clock() {
        assertThat(term("filingDecision").lastDay()).contains(LAST_DAY);
        assertThat(term("filingVerification").lastDay()).contains(LAST_DAY);
        abandon("材料已经补齐");

        assertThat(refusals(verify("complete"))).isEmpty();
        assertThat(status()).isEqualTo(TermStatus.SATISFIED);
        assertThat(term("filingDecision").status()).isEqualTo(TermStatus.RUNNING);

        FilingDecision filed = new FilingDecision(true, "符合立案条件", true, false, false, null, null);
        assertThat(refusals(filings.decide(caseId, filed, "leader"))).isEmpty();
        assertThat(term("filingDecision").status()).isEqualTo(TermStatus.SATISFIED);
    }

    @Test
    void a_barred_lead_needs_no_decision() {
        abandon("材料已经补齐");
        verify("complete");

        filings.closeAsBarred(caseId, "system");

        assertThat(term("filingDecision").status()).isEqualTo(TermStatus.CANCELLED);
    }

    private Outcome<Void> send(LocalDate day) {
        return filings.settleSupplementLetter(caseId, new SupplementLetter.Draft(true, "现场照片", day, null), "officer1");
    }

    private Outcome<Void> abandon(String reason) {
        return filings.settleSupplementLetter(
                caseId, new SupplementLetter.Draft(false, null, null, reason), "officer1");
    }

    private Outcome<Void> verify(String verification) {
        return filings.verify(
                caseId,
                new Verification(verification, "核查情况", List.of(), "承办人员因公外出", false, null, null, null, null),
                "officer1");
    }

    private TermStatus status() {
        return term("filingVerification").status();
    }

    private TermStanding term(String term) {
        return rooms.bean(Terms.class)
                .find(TermKey.ofCase("kunyang", caseId.value(), term))
                .orElseThrow();
    }
}
