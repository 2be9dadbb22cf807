package org.zhifaflow.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.cooperation.LetterSignature.Answer;

class TransfersTest {

    private RoomFixture rooms;
    private Transfers transfers;

    @BeforeEach
    void open() {
        rooms = new RoomFixture("cooperation");
        transfers = rooms.bean(Transfers.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_lead_is_transferred_with_letter_signature_and_receipt() {
        CaseId caseId = rooms.lead(false);
        transfers.begin(caseId);
        assertThat(term(caseId).lastDay()).contains(LocalDate.of(2026, 3, 5));

        assertThat(refusals(transfers.issue(caseId, letter().build(), "officer1")))
                .isEmpty();
        assertThat(refusals(transfers.receive(caseId, accepted(FOUND), "officer1")))
                .anyMatch(sentence -> sentence.contains("待回执"));
        assertThat(refusals(transfers.sign(caseId, new LetterSignature(Answer.sign, null), "head")))
                .isEmpty();
        assertThat(refusals(transfers.receive(caseId, accepted(FOUND), "officer1")))
                .isEmpty();

        assertThat(rooms.caseFiles().get(caseId).status()).isEqualTo(CaseStatus.transferredOut);
        assertThat(term(caseId).status()).isEqualTo(TermStatus.SATISFIED);
        assertThat(rooms.story(caseId)).containsSubsequence("拟制移送函", "签署移送函", "登记移送回执");
        assertThat(refusals(transfers.issue(caseId, letter().build(), "officer1")))
                .singleElement()
                .asString()
                .contains("本案已经移送");
    }

    @Test
    void letter_source_and_evidence_are_always_needed_and_other_papers_or_a_reason() {
        CaseId caseId = rooms.lead(false);
        transfers.begin(caseId);

        assertRefused(caseId, letter().without("competentBody"), "KY5-08r");
        assertRefused(caseId, letter().without("itemCode"), "KY5-08a");
        assertRefused(caseId, letter().without("legalBasis"), "KY5-08a");
        assertRefused(caseId, letter().without("transferReason"), "APL-22");
        assertRefused(caseId, letter().without("sourcePapers"), "KY5-08b");
        assertRefused(caseId, letter().without("evidence"), "KY5-08d");
        assertRefused(caseId, letter().without("absenceReason"), "KY5-08c");
        assertThat(transfers.of(caseId)).isEmpty();
    }

    @Test
    void danger_to_life_is_reported_by_telephone() {
        CaseId caseId = rooms.lead(true);
        transfers.begin(caseId);

        assertThat(refusals(transfers.issue(caseId, letter().build(), "officer1")))
                .satisfiesExactly(
                        said -> assertThat(said).contains("登记通报的对象和内容"),
                        said -> assertThat(said).contains("填写电话通报日期"));
        assertRefused(caseId, letter().phoned(FOUND.plusDays(1)), "晚于今天");
        assertThat(refusals(transfers.issue(caseId, letter().phoned(FOUND).build(), "officer1")))
                .isEmpty();
    }

    @Test
    void a_letter_on_the_last_day_is_in_time_and_the_next_day_needs_a_reason() {
        CaseId caseId = rooms.lead(false);
        transfers.begin(caseId);

        rooms.setDay(LocalDate.of(2026, 3, 5));
        assertThat(transfers.isLate(caseId)).isFalse();
        rooms.setDay(LocalDate.of(2026, 3, 6));
        assertThat(transfers.isLate(caseId)).isTrue();
        assertRefused(caseId, letter(), "KY5-08j");
        assertThat(refusals(transfers.issue(caseId, letter().late("等待勘验").build(), "officer1")))
                .isEmpty();
    }

    @Test
    void a_filed_case_is_transferred_from_the_day_of_the_finding_and_a_return_needs_talks_first() {
        CaseId caseId = rooms.filedCase();
        rooms.bean(Terms.class)
                .start(TermKey.ofCase("kunyang", caseId.value(), "decision90d"), FOUND, "officer1", "立案");
        rooms.setDay(LocalDate.of(2026, 4, 1));
        transfers.begin(caseId);
        assertThat(term(caseId).startedOn()).isEqualTo(LocalDate.of(2026, 4, 1));

        LocalDate day = LocalDate.of(2026, 4, 1);
        transfers.issue(caseId, letter().build(), "officer1");
        assertThat(refusals(transfers.sign(caseId, new LetterSignature(Answer.sendBack, ""), "head")))
                .singleElement()
                .asString()
                .contains("须说明理由");
        transfers.sign(caseId, new LetterSignature(Answer.sendBack, "事实不清"), "head");
        transfers.issue(caseId, letter().build(), "officer1");
        transfers.sign(caseId, new LetterSignature(Answer.sign, null), "head");
        TransferReceipt returned =
                new TransferReceipt("李四", "平住建收〔2026〕1号", day, TransferReceipt.Answer.returned, "不属于本部门职责");
        assertThat(refusals(transfers.receive(caseId, returned, "officer1"))).isEmpty();

        assertThat(rooms.caseFiles().get(caseId).status()).isEqualTo(CaseStatus.filed);
        assertThat(term(caseId).round()).isEqualTo(2);
        assertRefused(caseId, letter(), "KY5-08s");
        transfers.issue(caseId, letter().negotiated("4月1日与住建局电话协商，同意接收").build(), "officer1");
        transfers.sign(caseId, new LetterSignature(Answer.sign, null), "head");
        transfers.receive(caseId, accepted(day), "officer1");

        assertThat(transfers.of(caseId)).hasSize(3);
        assertThat(rooms.caseFiles().get(caseId).status()).isEqualTo(CaseStatus.transferredOut);
        assertThat(rooms.bean(Terms.class)
                        .find(TermKey.ofCase("kunyang", caseId.value(), "decision90d"))
                        .orElseThrow()
                        .status())
                .isEqualTo(TermStatus.CANCELLED);
    }

    @Test
    void a_receipt_lies_between_signature_and_today() {
        CaseId caseId = rooms.lead(false);
        transfers.begin(caseId);
        transfers.issue(caseId, letter().build(), "officer1");
        transfers.sign(caseId, new LetterSignature(Answer.sign, null), "head");

        assertThat(refusals(transfers.receive(caseId, accepted(FOUND.minusDays(1)), "officer1")))
                .hasSize(1);
        assertThat(refusals(transfers.receive(caseId, accepted(FOUND.plusDays(1)), "officer1")))
                .hasSize(1);
        assertThat(refusals(transfers.receive(caseId, accepted(FOUND), "officer1")))
                .isEmpty();
    }

    private void assertRefused(CaseId caseId, Letter letter, String text) {
        assertThat(refusals(transfers.issue(caseId, letter.build(), "officer1")))
                .singleElement()
                .asString()
                .contains(text);
    }

    private static TransferReceipt accepted(LocalDate day) {
        return new TransferReceipt("李四", "平住建收〔2026〕2号", day, TransferReceipt.Answer.accepted, null);
    }

    private TermStanding term(CaseId caseId) {
        return rooms.bean(Terms.class)
                .find(TermKey.ofCase("kunyang", caseId.value(), "transferOut"))
                .orElseThrow();
    }

    private static Letter letter() {
        return new Letter();
    }

    /** A good letter from which a test leaves something out. */
    private static final class Letter {

        private String missing = "";
        private LocalDate phonedOn;
        private String negotiation;
        private String lateReason;

        Letter without(String field) {
            missing = field;
            return this;
        }

        Letter phoned(LocalDate day) {
            phonedOn = day;
            return this;
        }

        Letter negotiated(String text) {
            negotiation = text;
            return this;
        }

        Letter late(String reason) {
            lateReason = reason;
            return this;
        }

        private String text(String field, String text) {
            return field.equals(missing) ? " " : text;
        }

        TransferLetter build() {
            return new TransferLetter(
                    text("competentBody", "平阳县住房和城乡建设局"),
                    text("itemCode", "330217012000"),
                    text("legalBasis", "城镇燃气管理条例第四十五条第一款"),
                    text("facts", "存放液化石油气瓶182个，未能出示经营许可证"),
                    text("transferReason", "该事项未赋权乡镇"),
                    text("sourcePapers", "网格巡查记录"),
                    null,
                    text("evidence", "现场照片、清点记录"),
                    null,
                    null,
                    null,
                    text("absenceReason", "当事人未提供证照，尚未检测，未采取措施"),
                    phonedOn == null ? null : "县住建局值班室王某",
                    phonedOn,
                    negotiation,
                    lateReason);
        }
    }
}
