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
        assertThat(refusals(filings.verify(caseId, new Verification("supplement", "缺少照片", List.of()), "officer1")))
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
        assertThat(status()).isEqualTo(TermStatus.SUSPENDED);
    }

    @Test
    void a_letter_of_tomorrow_is_refused() {
        assertThat(refusals(send(VERIFIED.plusDays(1))))
                .singleElement()
                .asString()
                .contains("不能晚于今天", "KY5-08n");
        assertThat(status()).isEqualTo(TermStatus.RUNNING);
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
        assertThat(status()).isEqualTo(TermStatus.SUSPENDED);
    }

    private Outcome<Void> send(LocalDate day) {
        return filings.sendSupplementLetter(caseId, new SupplementLetter.Sent("现场照片", day), "officer1");
    }

    private TermStatus status() {
        return rooms.bean(Terms.class)
                .find(TermKey.ofCase("kunyang", caseId.value(), "filingVerification"))
                .orElseThrow()
                .status();
    }
}
