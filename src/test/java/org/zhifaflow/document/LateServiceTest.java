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
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;

/** A decision that is served after its seven working days needs a reason, other papers do not (APL-61). */
class LateServiceTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 11);

    private RoomFixture rooms;
    private CaseId caseId;
    private String party;

    @BeforeEach
    void issueDecision() {
        rooms = new RoomFixture("document");
        caseId = rooms.filedCase();
        party = rooms.caseFiles().parties(caseId).get(0).id();
        for (PaperKind kind : List.of(PaperKind.notice, PaperKind.decision)) {
            rooms.bean(Papers.class).issue(caseId, party, kind, FOUND, null, "正文", "officer1");
        }
        rooms.bean(Terms.class)
                .start(TermKey.ofCase("kunyang", caseId.value(), "serviceOfDecision"), FOUND, "officer1", "制作决定书");
        rooms.setDay(LAST_DAY.plusDays(1));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_service_on_the_last_day_needs_no_reason_even_if_it_is_recorded_later() {
        assertThat(rooms.bean(Services.class).isLate(paper(PaperKind.decision))).isTrue();
        assertThat(serve(PaperKind.decision, ServiceWay.direct, LAST_DAY, null)).isEmpty();
        assertThat(attempts()).extracting(ServiceAttempt::lateReason).containsOnlyNulls();
        assertThat(rooms.story(caseId)).doesNotContain("说明逾期送达决定书的理由");
    }

    @Test
    void a_service_on_the_day_after_needs_a_reason() {
        assertThat(serve(PaperKind.decision, ServiceWay.direct, LAST_DAY.plusDays(1), " "))
                .singleElement()
                .asString()
                .contains(LAST_DAY.toString(), "第六十一条", "APL-61");
        assertThat(attempts()).isEmpty();

        assertThat(serve(PaperKind.decision, ServiceWay.direct, LAST_DAY.plusDays(1), "当事人外出"))
                .isEmpty();
        assertThat(attempts()).extracting(ServiceAttempt::lateReason).containsExactly("当事人外出");
        assertThat(rooms.story(caseId)).contains("说明逾期送达决定书的理由");
    }

    @Test
    void an_attempt_that_failed_and_another_paper_need_none() {
        assertThat(serve(PaperKind.decision, ServiceWay.failedAttempt, LAST_DAY.plusDays(1), null))
                .isEmpty();
        assertThat(rooms.bean(Services.class).isLate(paper(PaperKind.notice))).isFalse();
        assertThat(serve(PaperKind.notice, ServiceWay.direct, LAST_DAY.plusDays(1), null))
                .isEmpty();
    }

    private Paper paper(PaperKind kind) {
        return rooms.bean(Papers.class).find(caseId, party, kind).orElseThrow();
    }

    private List<ServiceAttempt> attempts() {
        return rooms.bean(Services.class).of(caseId);
    }

    private List<String> serve(PaperKind kind, ServiceWay way, LocalDate day, String lateReason) {
        Delivery delivery = new Delivery(
                way,
                day,
                "张三",
                ReceiverRelation.party,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                false,
                null,
                way == ServiceWay.failedAttempt ? ServiceWay.direct : null,
                "家中无人",
                "送达回证1号",
                lateReason);
        return refusals(rooms.bean(Services.class).record(caseId, party, kind, delivery, "officer1"));
    }
}
