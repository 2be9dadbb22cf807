package org.zhifaflow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.SubjectKind;

/** A public notice looks at what was tried on the very paper (CPL-95). */
class PublicNoticeTest {

    private RoomFixture rooms;
    private CaseId caseId;
    private String party;

    @BeforeEach
    void issueNotice() {
        rooms = new RoomFixture("document");
        rooms.setDay(FOUND.plusDays(10));
        caseId = rooms.caseFiles()
                .open(
                        new NewCase(
                                "kunyang",
                                "LOCAL-B01",
                                "擅自占用绿地",
                                "patrol",
                                null,
                                "昆阳镇城东社区",
                                "urban",
                                "在绿地上堆放建筑材料",
                                FOUND,
                                FOUND,
                                false,
                                List.of(new NewCase.NewParty(
                                        "张三", SubjectKind.citizen, null, null, null, null, false))),
                        "officer1")
                .caseId();
        party = rooms.caseFiles().parties(caseId).get(0).id();
        issue(PaperKind.notice);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void it_is_open_after_going_there_and_post_failed_and_not_before() {
        assertThat(tryTo(PaperKind.notice, ServiceWay.publicNotice, null)).hasSize(1);

        assertThat(tryTo(PaperKind.notice, ServiceWay.failedAttempt, ServiceWay.direct))
                .isEmpty();
        assertThat(tryTo(PaperKind.notice, ServiceWay.failedAttempt, ServiceWay.direct))
                .isEmpty();
        assertThat(tryTo(PaperKind.notice, ServiceWay.publicNotice, null))
                .singleElement()
                .asString()
                .contains("直接送达", "第九十五条", "CPL-95");

        assertThat(tryTo(PaperKind.notice, ServiceWay.failedAttempt, ServiceWay.post))
                .isEmpty();
        assertThat(tryTo(PaperKind.notice, ServiceWay.publicNotice, null)).isEmpty();
        assertThat(rooms.bean(Terms.class).find(new TermKey("kunyang", caseId.value(), party, "publicNotice")))
                .isPresent();
    }

    @Test
    void what_failed_for_another_paper_does_not_count() {
        issue(PaperKind.decision);
        tryTo(PaperKind.notice, ServiceWay.failedAttempt, ServiceWay.direct);
        tryTo(PaperKind.notice, ServiceWay.failedAttempt, ServiceWay.post);

        assertThat(tryTo(PaperKind.decision, ServiceWay.publicNotice, null))
                .singleElement()
                .asString()
                .contains("未果记录为无");
    }

    private void issue(PaperKind kind) {
        rooms.bean(Papers.class).issue(caseId, party, kind, FOUND, null, "正文", "officer1");
    }

    private List<String> tryTo(PaperKind kind, ServiceWay way, ServiceWay attempted) {
        Delivery delivery = new Delivery(
                way,
                FOUND.plusDays(1),
                null,
                null,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                false,
                "镇政府公告栏",
                attempted,
                "家中无人，邮件退回",
                "EMS 1 退件",
                null);
        return refusals(rooms.bean(Services.class).record(caseId, party, kind, delivery, "officer1"));
    }
}
