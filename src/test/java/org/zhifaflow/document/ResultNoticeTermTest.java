package org.zhifaflow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.SubjectKind;

class ResultNoticeTermTest {

    private RoomFixture rooms;

    @BeforeEach
    void open() {
        rooms = new RoomFixture("document");
        rooms.setDay(FOUND.plusDays(10));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void the_sender_is_told_within_seven_working_days_of_the_last_partys_service() {
        CaseId caseId = decided("平阳县住建局");
        List<Party> parties = rooms.caseFiles().parties(caseId);

        serve(caseId, parties.get(0), PaperKind.decision, FOUND.plusDays(3));
        assertThat(resultNotice(caseId)).isEmpty();

        serve(caseId, parties.get(1), PaperKind.decision, FOUND);
        assertThat(resultNotice(caseId)).hasValueSatisfying(term -> {
            assertThat(term.startedOn()).isEqualTo(FOUND.plusDays(3));
            assertThat(term.lastDay()).contains(LocalDate.of(2026, 3, 16));
        });

        serve(caseId, parties.get(1), PaperKind.decision, FOUND.plusDays(4));
        assertThat(resultNotice(caseId).map(TermStanding::round)).contains(1);
    }

    @Test
    void the_service_of_another_paper_starts_nothing() {
        CaseId caseId = decided("平阳县住建局");

        rooms.caseFiles().parties(caseId).forEach(party -> serve(caseId, party, PaperKind.notice, FOUND));

        assertThat(resultNotice(caseId)).isEmpty();
    }

    @Test
    void a_case_that_nobody_sent_owes_no_notice() {
        CaseId caseId = decided(null);

        rooms.caseFiles().parties(caseId).forEach(party -> serve(caseId, party, PaperKind.decision, FOUND));

        assertThat(resultNotice(caseId)).isEmpty();
    }

    private CaseId decided(String sourceUnit) {
        CaseId caseId = rooms.caseFiles()
                .open(
                        new NewCase(
                                "kunyang",
                                "LOCAL-B01",
                                "擅自占用绿地",
                                sourceUnit == null ? "patrol" : "transfer",
                                sourceUnit,
                                "昆阳镇城东社区",
                                "urban",
                                "在绿地上堆放建筑材料",
                                FOUND,
                                FOUND,
                                false,
                                List.of(party("张三"), party("李四"))),
                        "officer1")
                .caseId();
        for (Party party : rooms.caseFiles().parties(caseId)) {
            for (PaperKind kind : List.of(PaperKind.notice, PaperKind.decision)) {
                rooms.bean(Papers.class).issue(caseId, party.id(), kind, FOUND, null, "正文", "officer1");
            }
        }
        return caseId;
    }

    private static NewCase.NewParty party(String name) {
        return new NewCase.NewParty(name, SubjectKind.citizen, null, null, null, null, false);
    }

    private void serve(CaseId caseId, Party party, PaperKind kind, LocalDate day) {
        Delivery left = new Delivery(
                ServiceWay.left,
                day,
                null,
                null,
                ReceiverRelation.party,
                true,
                "村委会代表",
                true,
                null,
                null,
                null,
                false,
                null,
                null,
                "本人在场拒绝签收",
                "回证1");
        assertThat(refusals(rooms.bean(Services.class).record(caseId, party.id(), kind, left, "officer1")))
                .isEmpty();
    }

    private Optional<TermStanding> resultNotice(CaseId caseId) {
        return rooms.bean(Terms.class).find(TermKey.ofCase("kunyang", caseId.value(), "resultNotice"));
    }
}
