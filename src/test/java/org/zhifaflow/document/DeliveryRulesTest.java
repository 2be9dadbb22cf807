package org.zhifaflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;

class DeliveryRulesTest {

    private static final LocalDate PAPER = LocalDate.of(2026, 1, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 9);

    @ParameterizedTest
    @CsvSource({
        "citizen, party, true",
        "citizen, familyMember, true",
        "citizen, agent, true",
        "citizen, receivingPerson, false",
        "citizen, other, false",
        "soleTrader, party, true",
        "soleTrader, legalRepresentative, false",
        "organisation, legalRepresentative, true",
        "organisation, head, true",
        "organisation, receivingPerson, true",
        "organisation, agent, true",
        "organisation, familyMember, false",
        "organisation, other, false"
    })
    void only_those_on_the_laws_list_sign(SubjectKind kind, ReceiverRelation relation, boolean lawful) {
        Delivery delivery = new Given(ServiceWay.direct).relation(relation).delivery();
        assertThat(fields(delivery, kind, false, Set.of()).isEmpty()).isEqualTo(lawful);
    }

    @Test
    void service_lies_between_the_day_of_the_paper_and_today() {
        assertThat(fields(new Given(ServiceWay.direct).on(PAPER).delivery())).isEmpty();
        assertThat(fields(new Given(ServiceWay.direct).on(TODAY).delivery())).isEmpty();
        assertThat(fields(new Given(ServiceWay.direct).on(PAPER.minusDays(1)).delivery()))
                .containsExactly("day");
        assertThat(fields(new Given(ServiceWay.direct).on(TODAY.plusDays(1)).delivery()))
                .containsExactly("day");
    }

    @Test
    void a_service_needs_proof() {
        assertThat(fields(new Given(ServiceWay.direct).proof(" ").delivery())).containsExactly("proof");
    }

    @Test
    void a_paper_is_left_at_the_residence_before_witnesses_or_a_camera() {
        assertThat(fields(left(true, "村委会 陈某", false))).isEmpty();
        assertThat(fields(left(true, null, true))).isEmpty();
        assertThat(fields(left(true, null, false))).containsExactly("witnesses");
        assertThat(fields(left(false, "村委会 陈某", true))).containsExactly("atResidence");
    }

    @Test
    void the_day_on_the_postal_receipt_counts_not_the_day_of_posting() {
        assertThat(fields(posted(PAPER, TODAY))).isEmpty();
        assertThat(fields(posted(TODAY, PAPER.plusDays(1)))).containsExactly("day");
        assertThat(fields(posted(null, TODAY))).containsExactly("postedOn");
    }

    @Test
    void electronic_service_needs_the_signed_confirmation_before_it() {
        Delivery without = electronic(null);
        assertThat(fields(without)).containsExactly("consentSignedOn");
        assertThat(fields(without, SubjectKind.citizen, true, Set.of())).isEmpty();
        assertThat(fields(electronic(TODAY))).isEmpty();
        assertThat(fields(electronic(TODAY.plusDays(1)))).containsExactly("consentSignedOn");
    }

    @ParameterizedTest
    @CsvSource({
        "citizen, party, true",
        "citizen, familyMember, true",
        "citizen, other, false",
        "citizen, receivingPerson, false",
        "organisation, receivingPerson, true",
        "organisation, familyMember, false"
    })
    void a_paper_is_left_only_when_one_who_may_sign_refused(
            SubjectKind kind, ReceiverRelation refuser, boolean lawful) {
        List<String> fields = fields(refused(refuser, "拒绝签收"), kind, false, Set.of());
        assertThat(fields).isEqualTo(lawful ? List.of() : List.of("refusedBy"));
    }

    @Test
    void the_refusal_is_on_record_before_a_paper_is_left() {
        assertThat(fields(refused(null, "门口放置"))).containsExactly("refusedBy");
        assertThat(fields(refused(ReceiverRelation.party, " "))).containsExactly("reason");
        assertThat(found(refused(null, null), SubjectKind.citizen, false, Set.of()))
                .extracting(Violation::basis)
                .containsOnly("民事诉讼法第八十九条，CPL-89");
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "direct, false",
        "post, false",
        "left, false",
        "electronic, false",
        "left post, false",
        "direct electronic, false",
        "direct post, true",
        "direct left, true",
        "direct left post, true"
    })
    void a_known_party_is_served_publicly_only_after_going_there_and_another_way_failed(String tried, boolean lawful) {
        Set<ServiceWay> failed = Arrays.stream(tried.split(" "))
                .filter(way -> !way.isEmpty())
                .map(ServiceWay::valueOf)
                .collect(Collectors.toSet());
        assertThat(fields(published(false, "家中无人，邮件退回"), SubjectKind.citizen, false, failed))
                .isEqualTo(lawful ? List.of() : List.of("way"));
    }

    @Test
    void the_reason_of_a_public_notice_is_on_record() {
        Set<ServiceWay> failed = Set.of(ServiceWay.direct, ServiceWay.post);
        assertThat(fields(published(true, "村委会证明已外出多年"))).isEmpty();
        assertThat(fields(published(true, null))).containsExactly("reason");
        assertThat(fields(published(false, null), SubjectKind.citizen, false, failed))
                .containsExactly("reason");
        assertThat(found(published(false, null), SubjectKind.citizen, false, Set.of(ServiceWay.direct)))
                .hasSize(2)
                .allSatisfy(violation -> assertThat(violation.basis()).contains("第九十五条", "CPL-95"))
                .first()
                .extracting(Violation::message)
                .asString()
                .endsWith("未果记录为直接送达");
    }

    @Test
    void a_failed_attempt_says_how_and_why() {
        assertThat(fields(failed(ServiceWay.direct, "家中无人", null))).isEmpty();
        assertThat(fields(failed(null, null, null))).containsExactly("attemptedWay", "reason");
        assertThat(fields(failed(ServiceWay.publicNotice, "无人应答", null))).containsExactly("attemptedWay");
    }

    @Test
    void failed_post_is_proved_by_the_returned_mail() {
        assertThat(fields(failed(ServiceWay.post, "无人签收", "EMS 1 退件"))).isEmpty();
        assertThat(fields(failed(ServiceWay.post, "无人签收", null))).containsExactly("proof");
    }

    private static Delivery left(boolean atResidence, String witnesses, boolean recorded) {
        return new Given(ServiceWay.left)
                .atResidence(atResidence)
                .witnesses(witnesses)
                .recorded(recorded)
                .refusedBy(ReceiverRelation.party)
                .reason("当面拒绝签收")
                .delivery();
    }

    private static Delivery refused(ReceiverRelation by, String reason) {
        return new Given(ServiceWay.left)
                .atResidence(true)
                .recorded(true)
                .refusedBy(by)
                .reason(reason)
                .delivery();
    }

    private static Delivery posted(LocalDate postedOn, LocalDate receipt) {
        return new Given(ServiceWay.post).on(receipt).postedOn(postedOn).delivery();
    }

    private static Delivery electronic(LocalDate consent) {
        return new Given(ServiceWay.electronic).consentSignedOn(consent).delivery();
    }

    private static Delivery published(boolean unknown, String reason) {
        return new Given(ServiceWay.publicNotice)
                .whereaboutsUnknown(unknown)
                .reason(reason)
                .delivery();
    }

    private static Delivery failed(ServiceWay way, String reason, String proof) {
        return new Given(ServiceWay.failedAttempt)
                .attemptedWay(way)
                .reason(reason)
                .proof(proof)
                .delivery();
    }

    private static List<String> fields(Delivery delivery) {
        return fields(delivery, SubjectKind.citizen, false, Set.of());
    }

    private static List<String> fields(
            Delivery delivery, SubjectKind kind, boolean consent, Set<ServiceWay> failedWays) {
        return found(delivery, kind, consent, failedWays).stream()
                .map(Violation::field)
                .toList();
    }

    private static List<Violation> found(
            Delivery delivery, SubjectKind kind, boolean consent, Set<ServiceWay> failedWays) {
        return DeliveryRules.check(delivery, kind, consent, failedWays, PAPER, TODAY)
                                .orRun(() -> {})
                        instanceof Outcome.Refused<Void> refused
                ? refused.violations()
                : List.of();
    }

    /** A lawful delivery of a way, changed by single tests. */
    private static final class Given {

        private final ServiceWay way;
        private LocalDate day = TODAY;
        private ReceiverRelation relation = ReceiverRelation.party;
        private ReceiverRelation refusedBy;
        private boolean atResidence;
        private String witnesses;
        private boolean recorded;
        private LocalDate postedOn;
        private LocalDate consentSignedOn;
        private boolean whereaboutsUnknown;
        private ServiceWay attemptedWay;
        private String reason;
        private String proof = "回证1";

        Given(ServiceWay way) {
            this.way = way;
        }

        Given on(LocalDate other) {
            day = other;
            return this;
        }

        Given relation(ReceiverRelation other) {
            relation = other;
            return this;
        }

        Given refusedBy(ReceiverRelation other) {
            refusedBy = other;
            return this;
        }

        Given atResidence(boolean other) {
            atResidence = other;
            return this;
        }

        Given witnesses(String other) {
            witnesses = other;
            return this;
        }

        Given recorded(boolean other) {
            recorded = other;
            return this;
        }

        Given postedOn(LocalDate other) {
            postedOn = other;
            return this;
        }

        Given consentSignedOn(LocalDate other) {
            consentSignedOn = other;
            return this;
        }

        Given whereaboutsUnknown(boolean other) {
            whereaboutsUnknown = other;
            return this;
        }

        Given attemptedWay(ServiceWay other) {
            attemptedWay = other;
            return this;
        }

        Given reason(String other) {
            reason = other;
            return this;
        }

        Given proof(String other) {
            proof = other;
            return this;
        }

        Delivery delivery() {
            return new Delivery(
                    way,
                    day,
                    "张某",
                    relation,
                    refusedBy,
                    atResidence,
                    witnesses,
                    recorded,
                    postedOn,
                    way == ServiceWay.electronic ? "13800000000" : null,
                    consentSignedOn,
                    whereaboutsUnknown,
                    way == ServiceWay.publicNotice ? "镇政府公告栏、网站" : null,
                    attemptedWay,
                    reason,
                    proof,
                    null);
        }
    }
}
