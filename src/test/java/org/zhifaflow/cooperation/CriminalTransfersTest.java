package org.zhifaflow.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.cooperation.CriminalApproval.Answer;
import org.zhifaflow.cooperation.CriminalTransfer.State;

class CriminalTransfersTest {

    private static final List<CriminalPaper> ALWAYS =
            List.of(CriminalPaper.transferLetter, CriminalPaper.report, CriminalPaper.goodsList);

    private RoomFixture rooms;
    private CriminalTransfers crimes;
    private CaseFiles caseFiles;
    private CaseId caseId;

    @BeforeEach
    void open() {
        rooms = new RoomFixture("cooperation");
        crimes = rooms.bean(CriminalTransfers.class);
        caseFiles = rooms.caseFiles();
        caseId = rooms.filedCase();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_returned_case_goes_on_and_a_second_suspicion_keeps_the_first_on_file() {
        sent();
        assertThat(refusals(crimes.returned(caseId, new PoliceDecision("", FOUND, "不构成犯罪"), "officer1")))
                .singleElement()
                .asString()
                .contains("文号", "KY1-9b");
        assertThat(refusals(crimes.returned(caseId, new PoliceDecision("平公不立〔2026〕3号", FOUND, "不构成犯罪"), "officer1")))
                .isEmpty();
        assertThat(caseFiles.hasReached(caseId, Milestone.crimeReturned)).isTrue();

        assertThat(refusals(crimes.suspect(caseId, "又发现新的线索", "officer1"))).isEmpty();
        assertThat(crimes.of(caseId))
                .extracting(CriminalTransfer::state)
                .containsExactly(State.returned, State.suspected);
    }

    @Test
    void a_case_the_police_take_up_ends_here() {
        sent();

        assertThat(refusals(crimes.accepted(caseId, new PoliceDecision("平公立〔2026〕8号", FOUND, null), "officer1")))
                .isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.criminal);
        assertThat(caseFiles.hasReached(caseId, Milestone.crimeAccepted)).isTrue();
        assertThat(refusals(crimes.suspect(caseId, "再次", "officer1"))).isNotEmpty();
    }

    @Test
    void one_suspicion_at_a_time() {
        crimes.suspect(caseId, "货值较大", "officer1");

        assertThat(caseFiles.hasReached(caseId, Milestone.crimeSuspected)).isTrue();
        assertThat(refusals(crimes.suspect(caseId, "货值较大", "officer1")))
                .singleElement()
                .asString()
                .contains("正在办理");
    }

    @Test
    void the_team_has_two_certified_officers_and_every_paper_is_there_or_explained() {
        crimes.suspect(caseId, "货值较大", "officer1");

        assertThat(refusals(crimes.prepare(caseId, report(List.of("officer1"), ALWAYS, "未检验"), "officer1")))
                .singleElement()
                .asString()
                .contains("2名以上", "TRC-05");
        assertThat(refusals(crimes.prepare(caseId, report(List.of("officer1", "officer1"), ALWAYS, "未检验"), "officer1")))
                .singleElement()
                .asString()
                .contains("2名以上");
        assertThat(refusals(crimes.prepare(caseId, report(List.of("officer1", "clerk"), ALWAYS, "未检验"), "officer1")))
                .singleElement()
                .asString()
                .contains("执法证件");
        for (CriminalPaper missing : ALWAYS) {
            List<CriminalPaper> papers =
                    ALWAYS.stream().filter(paper -> paper != missing).toList();
            assertThat(refusals(crimes.prepare(caseId, report(team(), papers, "未检验"), "officer1")))
                    .singleElement()
                    .asString()
                    .contains(missing.label(), "TRC-06");
        }
        assertThat(refusals(crimes.prepare(caseId, report(team(), ALWAYS, ""), "officer1")))
                .singleElement()
                .asString()
                .contains("须说明理由");
        assertThat(refusals(crimes.prepare(caseId, report(team(), List.of(CriminalPaper.values()), null), "officer1")))
                .isEmpty();
    }

    @Test
    void the_head_decides_within_three_days_and_a_refusal_needs_its_reason_and_lifts_the_block() {
        reported();

        assertThat(refusals(crimes.approve(caseId, new CriminalApproval(Answer.refuse, " ", null), "head")))
                .singleElement()
                .asString()
                .contains("理由", "TRC-05");
        rooms.setDay(FOUND.plusDays(3));
        assertThat(crimes.isApprovalLate(caseId)).isFalse();
        rooms.setDay(FOUND.plusDays(4));
        assertThat(refusals(crimes.approve(caseId, new CriminalApproval(Answer.refuse, "情节轻微", null), "head")))
                .singleElement()
                .asString()
                .contains("审批期限");
        assertThat(refusals(crimes.approve(caseId, new CriminalApproval(Answer.refuse, "情节轻微", "会议延期"), "head")))
                .isEmpty();

        assertThat(caseFiles.hasReached(caseId, Milestone.crimeSuspected)).isFalse();
        assertThat(crimes.of(caseId)).singleElement().matches(t -> t.state() == State.refused);
    }

    @Test
    void the_papers_go_within_a_day_of_the_approval() {
        reported();
        crimes.approve(caseId, new CriminalApproval(Answer.approve, null, null), "head");

        rooms.setDay(FOUND.plusDays(2));
        assertThat(refusals(crimes.send(caseId, handover(FOUND.plusDays(2)), "officer1")))
                .singleElement()
                .asString()
                .contains("移送期限", "TRC-05");
        assertThat(refusals(crimes.send(caseId, handover(FOUND.minusDays(1)), "officer1")))
                .singleElement()
                .asString()
                .contains("早于批准日期");
        assertThat(refusals(crimes.send(caseId, handover(FOUND.plusDays(1)), "officer1")))
                .isEmpty();
    }

    private void sent() {
        reported();
        crimes.approve(caseId, new CriminalApproval(Answer.approve, null, null), "head");
        assertThat(refusals(crimes.send(caseId, handover(FOUND), "officer1"))).isEmpty();
    }

    private void reported() {
        crimes.suspect(caseId, "货值较大", "officer1");
        assertThat(refusals(crimes.prepare(caseId, report(team(), ALWAYS, "未检验"), "officer1")))
                .isEmpty();
    }

    private static List<String> team() {
        return List.of("officer1", "officer2");
    }

    private static CriminalReport report(List<String> team, List<CriminalPaper> papers, String absence) {
        return new CriminalReport(team, "经查涉嫌非法经营", papers, "液化石油气瓶87个", absence);
    }

    private static CriminalHandover handover(LocalDate day) {
        return new CriminalHandover("平阳县公安局", "民警王某", day, "回执1号", null);
    }
}
