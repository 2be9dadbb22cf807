package org.zhifaflow.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.NewFact;
import org.zhifaflow.casefile.NewFacts;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Outcome;

/** When an investigation may end without a report, and what the head's ruling does (KY5-08q, APL-57). */
class TerminationsTest {

    private static final LocalDate LATER = FOUND.plusDays(30);

    private RoomFixture rooms;
    private Terminations terminations;

    @BeforeEach
    void open() {
        rooms = new RoomFixture("evidence", new Investigated());
        terminations = rooms.bean(Terminations.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_case_whose_party_is_never_found_ends_with_the_heads_approval() {
        CaseId caseId = investigated();
        rooms.setDay(LATER);

        Termination proposed =
                accepted(terminations.propose(caseId, proposal(caseId, TerminationGround.partyNotFound), "officer1"));
        assertThat(proposed.isPending()).isTrue();
        assertThat(terminations.inquiries(proposed.id()))
                .extracting(TerminationProposal.Inquiry::madeBy)
                .containsExactly("吴丙、许丁");
        assertThat(terminations.evidence(proposed))
                .extracting(EvidenceItem::title)
                .containsExactly("现场检查笔录");
        assertThat(rooms.caseFiles().get(caseId).status()).isEqualTo(CaseStatus.filed);

        assertThat(refusals(terminations.rule(caseId, proposed.id(), new TerminationRuling(true, "同意"), "officer1")))
                .singleElement()
                .asString()
                .contains("提请人不能审批本人的提请");
        assertThat(refusals(terminations.rule(caseId, proposed.id(), new TerminationRuling(false, " "), "head")))
                .singleElement()
                .asString()
                .contains("须写明审批理由");
        accepted(terminations.rule(caseId, proposed.id(), new TerminationRuling(true, "查找充分，同意"), "head"));

        assertThat(rooms.caseFiles().get(caseId).status()).isEqualTo(CaseStatus.terminated);
        assertThat(terminations.findApproved(caseId)).map(Termination::ruledOn).contains(LATER);
        assertThat(rooms.story(caseId)).contains("提请终止调查", "批准终止调查");
        assertThat(refusals(terminations.rule(caseId, proposed.id(), new TerminationRuling(false, "再议"), "head")))
                .singleElement()
                .asString()
                .contains("已经审批");
        assertThat(refusals(
                        terminations.propose(caseId, proposal(caseId, TerminationGround.partyNotFound), "officer1")))
                .singleElement()
                .asString()
                .contains("案件已经办结");
    }

    @Test
    void a_refused_proposal_leaves_the_investigation_as_it_was_and_may_be_repeated() {
        CaseId caseId = investigated();
        Termination first =
                accepted(terminations.propose(caseId, proposal(caseId, TerminationGround.factsAbsent), "officer1"));
        assertThat(refusals(terminations.propose(caseId, proposal(caseId, TerminationGround.factsAbsent), "officer2")))
                .singleElement()
                .asString()
                .contains("已有一项提请");
        accepted(terminations.rule(caseId, first.id(), new TerminationRuling(false, "继续查找"), "head"));

        assertThat(rooms.caseFiles().get(caseId).status()).isEqualTo(CaseStatus.filed);
        assertThat(rooms.story(caseId)).contains("提请撤销案件", "不批准撤销案件");
        assertThat(refusals(
                        terminations.propose(caseId, proposal(caseId, TerminationGround.partyNotFound), "officer2")))
                .isEmpty();
    }

    @Test
    void the_ground_fits_the_parties_on_file() {
        CaseId nobody = investigated();
        CaseId person = investigated(SubjectKind.soleTrader);
        CaseId company = investigated(SubjectKind.organisation);
        CaseId both = investigated(SubjectKind.citizen, SubjectKind.organisation);

        assertFits(nobody, TerminationGround.partyNotFound, TerminationGround.factsAbsent);
        assertFits(person, TerminationGround.partyDied);
        assertFits(company, TerminationGround.organisationDissolved);
        assertFits(both, TerminationGround.partiesGone);
    }

    @Test
    void facts_not_made_out_against_a_known_party_are_left_to_the_heads_decision() {
        CaseId caseId = investigated(SubjectKind.citizen);

        assertThat(refusals(terminations.propose(caseId, proposal(caseId, TerminationGround.factsAbsent), "officer1")))
                .singleElement()
                .asString()
                .contains("应当提交调查报告", "《行政处罚法》第五十七条第一款第三项");
    }

    @Test
    void a_party_that_is_found_before_the_ruling_stands_against_it() {
        CaseId caseId = investigated();
        Termination proposed =
                accepted(terminations.propose(caseId, proposal(caseId, TerminationGround.partyNotFound), "officer1"));
        rooms.caseFiles().addParty(caseId, party(0, SubjectKind.citizen));

        assertThat(refusals(terminations.rule(caseId, proposed.id(), new TerminationRuling(true, "同意"), "head")))
                .singleElement()
                .asString()
                .contains("下落不明的依法公告送达", "第六十一条");
        assertThat(refusals(terminations.rule(caseId, proposed.id(), new TerminationRuling(false, "已查明"), "head")))
                .isEmpty();
    }

    @Test
    void inquiries_and_evidence_are_named() {
        CaseId caseId = investigated();
        String item = rooms.bean(EvidenceItems.class).of(caseId).get(0).id();
        TerminationProposal.Inquiry early = new TerminationProposal.Inquiry(FOUND.minusDays(1), "吴丙", "走访");
        TerminationProposal.Inquiry late = new TerminationProposal.Inquiry(FOUND.plusDays(1), "吴丙", "走访");
        TerminationProposal.Inquiry byNobody = new TerminationProposal.Inquiry(FOUND, "", "走访");
        TerminationProposal.Inquiry good = new TerminationProposal.Inquiry(FOUND, "吴丙", "走访");

        assertThat(refused(caseId, List.of(), item)).contains("逐项写明查找、核实的日期、人员和情况", "第四十条");
        assertThat(refused(caseId, List.of(early), item)).contains("早于发现线索之日");
        assertThat(refused(caseId, List.of(late), item)).contains("晚于今天");
        assertThat(refused(caseId, List.of(byNobody), item)).contains("须写明人员和情况");
        assertThat(refused(caseId, List.of(good), "another case's")).contains("本案卷内可以采用的证据", "第四十六条");
        assertThat(refusals(terminations.propose(caseId, proposal(caseId, null), "officer1")))
                .singleElement()
                .asString()
                .contains("请选择终止调查的情形");
        assertThat(refusals(terminations.propose(caseId, proposal(caseId, TerminationGround.partyNotFound), "clerk")))
                .singleElement()
                .asString()
                .contains("不是本案办案人员", "第四十二条");
    }

    @Test
    void what_the_law_wants_done_first_stands_against_the_end() {
        CaseId suspected = investigated();
        rooms.caseFiles().reach(suspected, Milestone.crimeSuspected, FOUND);
        assertRefused(suspected, "涉嫌犯罪", "第二十七条");
        rooms.caseFiles().reach(suspected, Milestone.crimeReturned, FOUND);
        assertRefused(suspected);

        CaseId preserved = investigated();
        Preservations preservations = rooms.bean(Preservations.class);
        Preservation kept = accepted(preservations.request(
                preserved,
                new NewPreservation("可能灭失", "仓库", List.of(new NewPreservation.Item("木料", "2方", null))),
                "officer1"));
        assertRefused(preserved, "登记保存的物品尚未作出处理决定", "第五十六条");
        accepted(preservations.answer(
                preserved, kept.id(), new PreservationApproval(PreservationApproval.Answer.approved, null), "head"));
        assertRefused(preserved, "登记保存的物品尚未作出处理决定", "第五十六条");
        accepted(preservations.decide(
                preserved,
                kept.id(),
                new PreservedDecision(List.of(new PreservedDecision.Line(
                        preservations.items(kept.id()).get(0).id(), Disposal.returned, null))),
                "officer1"));
        assertRefused(preserved);

        CaseId told = investigated();
        NewFacts facts = rooms.bean(NewFacts.class);
        accepted(facts.submit(told, "有人来电", "officer1"));
        assertRefused(told, "新事实尚未复核", "第四十五条");
        accepted(facts.examine(told, new NewFact.Examination(false, "查无此事"), "officer1"));
        assertRefused(told);

        CaseId objected = investigated();
        Recusals recusals = rooms.bean(Recusals.class);
        RecusalRequest request =
                accepted(recusals.request(objected, new NewRecusal("officer2", "officer2", "与举报人有亲属关系"), "officer1"));
        assertRefused(objected, "回避申请尚未决定", "第四十三条");
        accepted(recusals.decide(
                objected,
                request.id(),
                new RecusalDecision(RecusalDecision.Answer.rejected, null, null, "没有利害关系"),
                "head"));
        assertRefused(objected);
    }

    private void assertFits(CaseId caseId, TerminationGround... fitting) {
        for (TerminationGround ground : TerminationGround.values()) {
            boolean fits = List.of(fitting).contains(ground);
            List<String> refusals = refusals(terminations.propose(caseId, proposal(caseId, ground), "officer1"));
            assertThat(refusals.isEmpty()).as("%s: %s", ground, refusals).isEqualTo(fits);
            terminations
                    .findPending(caseId)
                    .ifPresent(pending -> accepted(
                            terminations.rule(caseId, pending.id(), new TerminationRuling(false, "继续调查"), "head")));
        }
    }

    private void assertRefused(CaseId caseId, String... words) {
        List<String> refusals =
                refusals(terminations.propose(caseId, proposal(caseId, TerminationGround.partyNotFound), "officer1"));
        if (words.length == 0) {
            assertThat(refusals).isEmpty();
        } else {
            assertThat(refusals).singleElement().asString().contains(words);
        }
    }

    private String refused(CaseId caseId, List<TerminationProposal.Inquiry> inquiries, String evidence) {
        List<String> refusals = refusals(terminations.propose(
                caseId,
                new TerminationProposal(TerminationGround.partyNotFound, "查找无果", inquiries, List.of(evidence)),
                "officer1"));
        assertThat(refusals).hasSize(1);
        return refusals.get(0);
    }

    private TerminationProposal proposal(CaseId caseId, TerminationGround ground) {
        return new TerminationProposal(
                ground,
                "经查找，没有可以处罚的当事人",
                List.of(new TerminationProposal.Inquiry(FOUND, "吴丙、许丁", "走访周边商户，均不知情")),
                rooms.bean(EvidenceItems.class).of(caseId).stream()
                        .map(EvidenceItem::id)
                        .toList());
    }

    /** A filed case with two investigators and one piece of evidence. */
    private CaseId investigated(SubjectKind... kinds) {
        CaseId caseId = rooms.caseFiles()
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
                                IntStream.range(0, kinds.length)
                                        .mapToObj(number -> party(number, kinds[number]))
                                        .toList()),
                        "officer1")
                .caseId();
        rooms.caseFiles().changeStatus(caseId, CaseStatus.filed);
        rooms.caseFiles().assign(caseId, CaseRole.investigator, "officer1");
        rooms.caseFiles().assign(caseId, CaseRole.investigator, "officer2");
        accepted(rooms.bean(EvidenceItems.class)
                .collect(
                        caseId,
                        new CollectedEvidence(
                                "绿地上堆放建筑材料",
                                true,
                                FOUND,
                                null,
                                List.of(new CollectedEvidence.TextEvidence(
                                        EvidenceKind.inspection, "现场检查笔录", FOUND, null, "木料两方")),
                                List.of(),
                                null),
                        null,
                        "officer1"));
        return caseId;
    }

    private static NewCase.NewParty party(int number, SubjectKind kind) {
        return new NewCase.NewParty("当事人" + number, kind, null, null, null, null, false);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        assertThat(refusals(outcome)).isEmpty();
        return ((Outcome.Accepted<T>) outcome).value();
    }

    /** A case that has investigators only; its head decides on their recusal. */
    private static final class Investigated implements CasePeople {

        @Override
        public Map<String, String> concerned(CaseId caseId) {
            return Map.of("officer1", "办案人员", "officer2", "办案人员");
        }

        @Override
        public boolean isHead(CaseId caseId, String person) {
            return person.equals("head");
        }

        @Override
        public boolean countyDecides(CaseId caseId, String person) {
            return false;
        }

        @Override
        public boolean chairs(CaseId caseId, String person) {
            return false;
        }

        @Override
        public List<String> possibleChairs(CaseId caseId) {
            return List.of();
        }

        @Override
        public void replaceChair(CaseId caseId, String chair, String actor) {
            throw new AssertionError("no hearing in an investigation");
        }

        @Override
        public List<String> partsWithoutOthers(CaseId caseId, String person) {
            return List.of();
        }
    }
}
