package org.zhifaflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
        assertThat(fields(delivery, kind, false, 0).isEmpty()).isEqualTo(lawful);
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
        assertThat(fields(without, SubjectKind.citizen, true, 0)).isEmpty();
        assertThat(fields(electronic(TODAY))).isEmpty();
        assertThat(fields(electronic(TODAY.plusDays(1)))).containsExactly("consentSignedOn");
    }

    @Test
    void a_public_notice_needs_a_failed_attempt_or_unknown_whereabouts() {
        assertThat(fields(published(false, null))).containsExactly("way");
        assertThat(fields(published(false, null), SubjectKind.citizen, false, 1))
                .isEmpty();
        assertThat(fields(published(true, "村委会证明已外出多年"))).isEmpty();
        assertThat(fields(published(true, null))).containsExactly("reason");
    }

    @Test
    void a_failed_attempt_says_how_and_why() {
        assertThat(fields(failed("direct", "家中无人"))).isEmpty();
        assertThat(fields(failed(null, null))).containsExactly("attemptedWay", "reason");
    }

    private static Delivery left(boolean atResidence, String witnesses, boolean recorded) {
        return new Delivery(
                ServiceWay.left,
                TODAY,
                null,
                null,
                atResidence,
                witnesses,
                recorded,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                "回证1");
    }

    private static Delivery posted(LocalDate postedOn, LocalDate receipt) {
        return new Delivery(
                ServiceWay.post,
                receipt,
                null,
                null,
                false,
                null,
                false,
                postedOn,
                null,
                null,
                false,
                null,
                null,
                null,
                "EMS 1");
    }

    private static Delivery electronic(LocalDate consent) {
        return new Delivery(
                ServiceWay.electronic,
                TODAY,
                null,
                null,
                false,
                null,
                false,
                null,
                "13800000000",
                consent,
                false,
                null,
                null,
                null,
                "短信回执");
    }

    private static Delivery published(boolean unknown, String reason) {
        return new Delivery(
                ServiceWay.publicNotice,
                TODAY,
                null,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                unknown,
                "镇政府公告栏、网站",
                null,
                reason,
                "公告1");
    }

    private static Delivery failed(String way, String reason) {
        return new Delivery(
                ServiceWay.failedAttempt,
                TODAY,
                null,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                false,
                null,
                way,
                reason,
                null);
    }

    private static List<String> fields(Delivery delivery) {
        return fields(delivery, SubjectKind.citizen, false, 0);
    }

    private static List<String> fields(Delivery delivery, SubjectKind kind, boolean consent, int failed) {
        return DeliveryRules.check(delivery, kind, consent, failed, PAPER, TODAY)
                                .orRun(() -> {})
                        instanceof Outcome.Refused<Void> refused
                ? refused.violations().stream().map(Violation::field).toList()
                : List.of();
    }

    /** A direct service to the party in person, changed by single tests. */
    private record Given(ServiceWay way, LocalDate day, ReceiverRelation relation, String proof) {

        Given(ServiceWay way) {
            this(way, TODAY, ReceiverRelation.party, "回证1");
        }

        Given on(LocalDate other) {
            return new Given(way, other, relation, proof);
        }

        Given relation(ReceiverRelation other) {
            return new Given(way, day, other, proof);
        }

        Given proof(String other) {
            return new Given(way, day, relation, other);
        }

        Delivery delivery() {
            return new Delivery(
                    way, day, "张某", relation, false, null, false, null, null, null, false, null, null, null, proof);
        }
    }
}
