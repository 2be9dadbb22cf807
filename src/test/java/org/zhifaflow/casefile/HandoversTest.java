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
import org.zhifaflow.journal.Outcome;

/** A department opened a case about the same act: nothing is filed before it is handed over or designated (HL-4.2a). */
class HandoversTest {

    private static final LocalDate FILED = FOUND.minusDays(3);

    private RoomFixture rooms;
    private Filings filings;
    private Handovers handovers;
    private CaseId caseId;

    @BeforeEach
    void registerLead() {
        rooms = new RoomFixture("casefile");
        filings = rooms.bean(Filings.class);
        handovers = rooms.bean(Handovers.class);
        caseId = ((Outcome.Accepted<CaseId>) filings.register(
                        new Lead(
                                "patrol",
                                null,
                                "LOCAL-B01",
                                null,
                                Lead.OUTSIDE,
                                null,
                                "在绿地上堆放建筑材料",
                                FOUND,
                                true,
                                null,
                                false,
                                true,
                                List.of()),
                        "officer1"))
                .value();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void another_authority_counts_with_its_name_kind_and_day() {
        assertThat(refusals(verify(null, null, null))).hasSize(3);
        assertThat(refusals(verify("县住建局", OtherAuthority.department, FOUND.plusDays(1))))
                .singleElement()
                .asString()
                .contains("晚于今天", "APL-25");
        assertThat(refusals(verify("县住建局", OtherAuthority.department, FOUND))).isEmpty();
        assertThat(filings.get(caseId).otherFiling().otherFiledOn()).isEqualTo(FOUND);
        assertThat(rooms.story(caseId)).contains("查明其他机关已立案");
    }

    @Test
    void what_was_said_when_the_lead_came_may_turn_out_wrong() {
        assertThat(filings.get(caseId).filedElsewhere()).isTrue();
        filings.verify(
                caseId,
                new Verification("complete", "核查情况", List.of(), null, false, null, null, null, null),
                "officer1");
        assertThat(filings.get(caseId).filedElsewhere()).isFalse();
        assertThat(filings.get(caseId).otherFiling()).isNull();
        assertThat(refusals(decide())).isEmpty();
    }

    @Test
    void nothing_is_filed_beside_the_others_case() {
        found();
        assertThat(refusals(decide()))
                .singleElement()
                .asString()
                .contains("县住建局于" + FILED + "立案", "和政办发〔2018〕32号", "HL-4.2a", "第二十九条", "APL-29");
        request(FOUND);
        assertThat(refusals(decide())).hasSize(1);
        assertThat(refusals(filings.decide(
                        caseId, new FilingDecision(false, "违法事实不成立", true, false, false, null, null), "leader")))
                .isEmpty();
    }

    @Test
    void once_handed_over_the_case_is_filed() {
        found();
        assertThat(refusals(request(FILED.minusDays(1))))
                .singleElement()
                .asString()
                .contains("早于对方立案日期");
        assertThat(refusals(request(FILED))).isEmpty();
        assertThat(refusals(request(FILED))).singleElement().asString().contains("已经登记");
        assertThat(refusals(answer(HandoverResult.handedOver, FILED.minusDays(1), null)))
                .singleElement()
                .asString()
                .contains("早于发函日期");
        assertThat(refusals(answer(HandoverResult.handedOver, FILED, null))).isEmpty();
        assertThat(filings.findStandingOtherFiling(caseId)).isEmpty();
        assertThat(refusals(decide())).isEmpty();
        assertThat(refusals(answer(HandoverResult.handedOver, FOUND, null)))
                .singleElement()
                .asString()
                .contains("没有待答复");
    }

    @Test
    void a_dispute_is_negotiated_reported_and_designated_before_the_case_is_filed() {
        found();
        request(FOUND);
        assertThat(refusals(answer(HandoverResult.ours, null, FOUND)))
                .singleElement()
                .asString()
                .contains("尚未登记报请指定管辖", "APL-25");
        assertThat(refusals(handovers.answer(
                        caseId,
                        new HandoverAnswer(HandoverResult.refused, null, "未答复", " ", " ", null, " ", null, null),
                        "officer1")))
                .hasSize(4);
        assertThat(refusals(answer(HandoverResult.refused, null, null))).isEmpty();
        assertThat(refusals(decide())).hasSize(1);
        assertThat(refusals(answer(HandoverResult.refused, null, null)))
                .singleElement()
                .asString()
                .contains("须等候指定");
        assertThat(refusals(answer(HandoverResult.ours, null, FOUND.minusDays(1))))
                .singleElement()
                .asString()
                .contains("早于报请日期");
        assertThat(refusals(answer(HandoverResult.ours, null, FOUND))).isEmpty();
        Handover handover = handovers.find(caseId).orElseThrow();
        assertThat(handover.dispute().disputeNumber()).isEqualTo("昆政报〔2026〕3号");
        assertThat(handover.story().lines())
                .satisfiesExactly(
                        answered -> assertThat(answered).startsWith("答复："),
                        reported -> assertThat(reported).startsWith("报请指定管辖：").contains("昆政报〔2026〕3号"),
                        designated -> assertThat(designated).startsWith("指定管辖：" + FOUND),
                        stands -> assertThat(stands).isEqualTo("目前：已指定由本镇管辖"));
        assertThat(refusals(decide())).isEmpty();
    }

    @Test
    void designated_to_the_department_the_case_is_never_ours() {
        found();
        request(FOUND);
        answer(HandoverResult.refused, FOUND, null);
        assertThat(refusals(answer(HandoverResult.theirs, null, FOUND))).isEmpty();
        assertThat(handovers.find(caseId).orElseThrow().isTheirs()).isTrue();
        assertThat(refusals(decide())).hasSize(1);
        assertThat(refusals(answer(HandoverResult.handedOver, FOUND, null))).hasSize(1);
    }

    @Test
    void a_place_names_its_village_once() {
        assertThat(place(null)).isEqualTo("东门村");
        assertThat(place("12号门前")).isEqualTo("东门村12号门前");
        assertThat(place("东门村12号门前")).isEqualTo("东门村12号门前");
    }

    private static String place(String detail) {
        return Filings.where("东门村", detail);
    }

    @Test
    void without_another_filing_there_is_nothing_to_ask_for() {
        assertThat(refusals(request(FOUND))).singleElement().asString().contains("没有登记其他机关的立案");
    }

    private void found() {
        assertThat(refusals(verify("县住建局", OtherAuthority.department, FILED))).isEmpty();
    }

    private Outcome<Void> verify(String authority, OtherAuthority kind, LocalDate filedOn) {
        return filings.verify(
                caseId,
                new Verification("complete", "核查情况", List.of(), null, true, authority, kind, filedOn, null),
                "officer1");
    }

    private Outcome<Void> request(LocalDate sentOn) {
        return handovers.request(caseId, new Handover.Letter("昆综执函〔2026〕1号", sentOn, "县住建局", "处罚权已由本镇行使"), "officer1");
    }

    private Outcome<HandoverResult> answer(HandoverResult result, LocalDate answeredOn, LocalDate designatedOn) {
        return handovers.answer(
                caseId,
                new HandoverAnswer(
                        result,
                        answeredOn,
                        "复函",
                        "两次会商未果",
                        "昆政报〔2026〕3号",
                        FOUND,
                        "平阳县人民政府",
                        "平政办函〔2026〕9号",
                        designatedOn),
                "officer1");
    }

    private Outcome<Void> decide() {
        return filings.decide(caseId, new FilingDecision(true, "符合立案条件", true, false, false, null, null), "leader");
    }
}
