package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.catalogue.StatutoryRange;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.evidence.Investigators;
import org.zhifaflow.evidence.InvestigatorsChosen;
import org.zhifaflow.evidence.NewPreservation;
import org.zhifaflow.evidence.NewRecusal;
import org.zhifaflow.evidence.Preservation;
import org.zhifaflow.evidence.PreservationStatus;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.evidence.RecusalRequest;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Certificate;
import org.zhifaflow.organisation.CertificateKind;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;
import org.zhifaflow.organisation.Township;
import org.zhifaflow.penalty.NoPenaltyGround;
import org.zhifaflow.penalty.Proposal;
import org.zhifaflow.penalty.ProposalResult;
import org.zhifaflow.penalty.Proposals;
import org.zhifaflow.procedure.engine.Accounts;
import org.zhifaflow.procedure.engine.ActingPerson;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.review.ProposalFacts;

/** The stage with its real forms, tables, rooms and tables of the database: people complete tasks as in Tasklist. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:investigation;DB_CLOSE_DELAY=-1",
            // the web applications of other contexts in this JVM ask for the engine "default"
            "camunda.bpm.process-engine-name=investigation",
            "camunda.bpm.job-execution.enabled=false",
            "zhifaflow.files-dir=target/test-files"
        })
class InvestigationScenarioTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 6);

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingPerson person;

    @Autowired
    private CaseClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private Proposals proposals;

    @Autowired
    private EvidenceItems evidence;

    @Autowired
    private Preservations preservations;

    @Autowired
    private CaseLifecycleProcedure lifecycle;

    @Autowired
    private Recusals recusals;

    @Autowired
    private RecusedPeople recused;

    @Autowired
    private Investigators investigators;

    @Autowired
    private HearingChairs chairs;

    /** The review is not this stage's. */
    @MockitoBean
    private ProposalFacts reviewed;

    private ProcessInstance instance;
    private CaseId caseId;
    private String partyId;

    @BeforeEach
    void setUp() {
        clock.set(DAY.atTime(LocalTime.of(9, 0)).atZone(CaseClock.ZONE).toInstant());
        if (organisation.findPerson("officer1").isPresent()) {
            return;
        }
        organisation.establish(new Township("kunyang", "昆阳镇人民政府", "昆", "平阳县", "平阳县人民法院", "某银行"), List.of());
        accounts.tenant("kunyang", "昆阳镇");
        for (String officer : List.of("officer1", "officer2", "officer3")) {
            employ(officer, "officer", true);
        }
        employ("officer4", "officer", false);
        employ("leader", "team-leader", false);
        employ("head", "head", false);
        employ("legal", "township-reviewer", false);
        employ("chair", "hearing-chair", false);
        employ("chair2", "hearing-chair", false);
        employ("supervisor", "supervisor", false);
        item("LOCAL-B01", "benchmarkB01", true, "100", "1000", false);
        item("LOCAL-B02", "benchmarkB02", true, "200", "1000", false);
        item("LOCAL-B06", "benchmarkB06", false, "500", "2000", false);
        item("LOCAL-OPT", "benchmarkB06", false, "500", "2000", true);
    }

    /** CASE-01: 1000 yuan for straw burnt on two mu. */
    @Test
    void an_ordinary_fine_is_proposed() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        investigate();
        correct("corrected");
        done("officer2", "userTask_recordCircumstances", circumstances("2", "slight"));
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", penalty("2000.01", "理由")))
                .hasMessageContaining("超过法定最高额2000元");
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", penalty("1200.00", "理由")))
                .hasMessageContaining("不在裁量档次“一般”");
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", penalty("1000.00", null)))
                .hasMessageContaining("不适用第三十三条的理由");
        done("officer1", "userTask_submitReport", penalty("1000.00", "焚烧面积较大，影响周边"));

        Proposal proposal = proposals.findCurrent(caseId).orElseThrow();
        assertThat(proposal.result()).isEqualTo(ProposalResult.penalty);
        assertThat(proposal.fine(partyId)).isEqualByComparingTo("1000");
        assertThat(proposal.lines().get(0).tier()).isEqualTo("一般");
        assertThat(proposal.surchargeProvided()).isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.reportSubmitted)).isTrue();
        assertThat(ended()).isEqualTo("endEvent_reported");
    }

    @Test
    void a_warning_alone_passes_where_the_law_leaves_the_fine_open() {
        begin("LOCAL-OPT", LocalDate.of(1980, 5, 1));
        investigate();
        correct("corrected");
        done("officer2", "userTask_recordCircumstances", circumstances("2", "slight"));
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", penalty("0.00", "理由")))
                .hasMessageContaining("不处罚款的，须写明警告");
        done("officer1", "userTask_submitReport", warning());

        assertThat(proposals.findCurrent(caseId).orElseThrow().lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.warning()).isTrue();
                    assertThat(line.hasFine()).isFalse();
                });
    }

    @Test
    void a_warning_alone_is_refused_where_the_law_orders_a_fine() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        investigate();
        correct("corrected");
        done("officer2", "userTask_recordCircumstances", circumstances("2", "slight"));
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", warning()))
                .hasMessageContaining("法律规定应当罚款")
                .hasMessageContaining("APL-32x");
    }

    /** CASE-03a: an item that presupposes an expired order is closed once the order is followed in time. */
    @Test
    void a_case_is_closed_by_correction() {
        begin("LOCAL-B01", LocalDate.of(1980, 5, 1));
        investigate();
        correct("corrected");
        done("leader", "userTask_confirmCorrection", Map.of("answer", "confirmed"));
        assertThat(ended()).isEqualTo("endEvent_corrected");
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.corrected);
        assertThat(caseFiles.hasReached(caseId, Milestone.correctionConfirmed)).isTrue();
        assertThat(proposals.findCurrent(caseId)).isEmpty();
    }

    /** CASE-05: 2000 yuan under B01. */
    @Test
    void a_fine_above_the_maximum_is_refused_after_an_expired_order() {
        begin("LOCAL-B01", LocalDate.of(1980, 5, 1));
        investigate();
        correct("notCorrected");
        done("officer1", "userTask_recordCircumstances", circumstances("6", "slight"));
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", penalty("2000.00", "理由")))
                .hasMessageContaining("超过法定最高额1000元");
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", penalty("0.00", "理由")))
                .hasMessageContaining("必须大于零");
        done("officer1", "userTask_submitReport", penalty("1000.00", null));
        assertThat(proposals.findCurrent(caseId).orElseThrow().lines().get(0).outsideTier())
                .isFalse();
    }

    /** CASE-02: first violation, slight harm, corrected in time. */
    @Test
    void no_penalty_is_proposed_without_any_amount() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        investigate();
        correct("corrected");
        done("officer1", "userTask_recordCircumstances", circumstances("0.05", "slight"));
        Map<String, Object> report = penalty("500.00", "初次违法");
        report.put("result", "noPenalty");
        report.put("noPenaltyGround", "firstTime");
        report.remove("surchargeProvided");
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", report))
                .hasMessageContaining("不得提出罚款");
        report.remove("lines");
        Map<String, Object> other = new HashMap<>(report);
        other.put("noPenaltyGround", "trivialNoHarm");
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", other))
                .hasMessageContaining("不支持");
        done("officer1", "userTask_submitReport", report);
        assertThat(proposals.findCurrent(caseId).orElseThrow().lines()).isEmpty();
    }

    /** APL-30: the 14th birthday itself still counts as 13. */
    @Test
    void a_child_is_not_fined() {
        begin("LOCAL-B06", DAY.minusYears(14));
        investigate();
        correct("notCorrectedAtOnce");
        done("officer1", "userTask_recordCircumstances", circumstances("2", "serious"));
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", penalty("1000.00", "理由")))
                .hasMessageContaining("应当不予处罚");
    }

    /** APL-36: found on the corresponding day two years after the act is in time. */
    @Test
    void an_act_that_ended_two_years_before_it_was_found_is_still_fined() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        investigate();
        correct("corrected");
        done("officer2", "userTask_recordCircumstances", circumstancesOf(DAY.minusYears(2)));
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", barred()))
                .hasMessageContaining("不支持“违法行为已超过追责时效");
        done("officer1", "userTask_submitReport", penalty("1000.00", "焚烧面积较大，影响周边"));
        assertThat(proposals.findCurrent(caseId).orElseThrow().result()).isEqualTo(ProposalResult.penalty);
    }

    /** APL-36: one day more and the case goes on without a penalty. */
    @Test
    void an_act_found_out_of_limitation_late_is_not_penalised() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        investigate();
        correct("corrected");
        done(
                "officer2",
                "userTask_recordCircumstances",
                circumstancesOf(DAY.minusYears(2).minusDays(1)));
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", penalty("1000.00", "焚烧面积较大")))
                .hasMessageContaining("已超过追责时效，不再给予行政处罚")
                .hasMessageContaining("APL-36");
        Map<String, Object> other = barred();
        other.put("noPenaltyGround", "trivialNoHarm");
        assertThatThrownBy(() -> done("officer1", "userTask_submitReport", other))
                .hasMessageContaining("不支持");
        done("officer1", "userTask_submitReport", barred());

        Proposal proposal = proposals.findCurrent(caseId).orElseThrow();
        assertThat(proposal.noPenaltyGround()).isEqualTo(NoPenaltyGround.limitationExpired);
        assertThat(proposal.lines()).isEmpty();
        assertThat(ended()).isEqualTo("endEvent_reported");
    }

    private Map<String, Object> circumstancesOf(LocalDate actEndedOn) {
        Map<String, Object> corrected = new HashMap<>(circumstances("2", "slight"));
        corrected.put("requalified", true);
        corrected.put("newItem", "LOCAL-B06");
        corrected.put("actContinuing", false);
        corrected.put("actEndedOn", actEndedOn.toString());
        corrected.put("requalificationReason", "邻居证言和影像日期证明");
        return corrected;
    }

    private Map<String, Object> barred() {
        Map<String, Object> report = penalty("1000.00", null);
        report.remove("lines");
        report.remove("surchargeProvided");
        report.put("result", "noPenalty");
        report.put("noPenaltyGround", "limitationExpired");
        return report;
    }

    @Test
    void a_heavier_second_proposal_takes_back_the_notice() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        investigate();
        correct("corrected");
        done("officer1", "userTask_recordCircumstances", circumstances("2", "slight"));
        done("officer1", "userTask_submitReport", penalty("1000.00", "理由"));
        proposals.markNoticed(caseId);
        caseFiles.reach(caseId, Milestone.noticeServed, partyId, DAY);
        caseFiles.reach(caseId, Milestone.reviewPassed, DAY);

        start("toProposal");
        done("officer1", "userTask_recordCircumstances", circumstances("2", "slight"));
        done("officer1", "userTask_submitReport", penalty("900.00", "理由"));
        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isFalse();
        assertThat(caseFiles.hasReached(caseId, Milestone.noticeServed, partyId))
                .as("a lighter proposal needs no new notice")
                .isTrue();

        start("toProposal");
        done("officer1", "userTask_recordCircumstances", circumstances("2", "slight"));
        done("officer1", "userTask_submitReport", penalty("1000.01", "理由"));
        assertThat(caseFiles.hasReached(caseId, Milestone.noticeServed, partyId))
                .isFalse();
        assertThat(proposals.of(caseId)).extracting(Proposal::round).containsExactly(1, 2, 3);
    }

    @Test
    void fewer_than_two_or_uncertified_officers_cannot_be_assigned() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        assertThatThrownBy(() -> done(
                        "leader", "userTask_assignInvestigators", Map.of("investigators", json(List.of("officer1")))))
                .hasMessageContaining("不得少于2人");
        assertThatThrownBy(() -> done(
                        "leader",
                        "userTask_assignInvestigators",
                        Map.of("investigators", json(List.of("officer1", "officer4")))))
                .hasMessageContaining("不可选");
    }

    @Test
    void a_granted_recusal_replaces_the_officer_and_the_investigation_goes_on() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        caseFiles.changeStatus(caseId, CaseStatus.filed);
        done("leader", "userTask_assignInvestigators", Map.of("investigators", json(List.of("officer1", "officer2"))));
        Task claimed = open("userTask_collectEvidence").get(0);
        person.as("officer1", () -> {
            tasks.claim(claimed.getId(), "officer1");
            return null;
        });
        assertThat(recusal("officer1", "leader").isAccepted()).isTrue();
        assertThat(recusal("officer1", "leader").isAccepted())
                .as("a second application while the first waits")
                .isFalse();
        assertThat(caseFiles.holders(caseId, CaseRole.investigator))
                .as("the investigation goes on meanwhile")
                .contains("officer1");
        assertThatThrownBy(() -> done("head", "userTask_decideRecusal", Map.of("answer", "granted", "reason", "属实")))
                .hasMessageContaining("不足2人");
        assertThatThrownBy(() -> done(
                        "head",
                        "userTask_decideRecusal",
                        Map.of("answer", "granted", "replacement", "officer2", "reason", "属实")))
                .as("who investigates already replaces nobody")
                .hasMessageContaining("不是可选的值");
        done("head", "userTask_decideRecusal", Map.of("answer", "granted", "replacement", "officer3", "reason", "属实"));
        assertThat(caseFiles.holders(caseId, CaseRole.investigator)).containsExactly("officer2", "officer3");
        assertThat(open("userTask_collectEvidence").get(0).getAssignee())
                .as("the claimed task is handed back")
                .isNull();
        assertThatThrownBy(() -> done("officer1", "userTask_collectEvidence", collected()))
                .hasMessageContaining("已在本案中回避")
                .hasMessageContaining("第四十三条");
        assertThat(investigators.eligible(caseId)).extracting(Person::id).doesNotContain("officer1");
        assertThat(investigators
                        .assign(caseId, new InvestigatorsChosen(List.of("officer1", "officer2"), null), "leader")
                        .isAccepted())
                .as("who stepped aside is never named again")
                .isFalse();
        assertThat(recusal("officer1", "leader").isAccepted()).isFalse();
        done("officer3", "userTask_collectEvidence", collected());
    }

    @Test
    void the_county_decides_after_the_leaders_discussion_whether_the_head_steps_aside() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        caseFiles.changeStatus(caseId, CaseStatus.filed);
        assertThat(recusal("head", "head").isAccepted()).isTrue();
        assertThat(open("userTask_decideRecusal")).isEmpty();
        Map<String, Object> answer = new HashMap<>(Map.of("answer", "granted", "reason", "与当事人有亲属关系"));
        assertThatThrownBy(() -> done("supervisor", "userTask_decideRecusalAtCounty", answer))
                .hasMessageContaining("领导集体讨论");
        answer.put("discussion", "镇长、分管副镇长、纪委书记讨论，一致同意");
        done("supervisor", "userTask_decideRecusalAtCounty", answer);
        assertThat(recused.of(caseId)).containsExactly("head");
        done("leader", "userTask_assignInvestigators", Map.of("investigators", json(List.of("officer1", "officer2"))));
        preserve("打火机");
        assertThatThrownBy(() -> done("head", "userTask_approvePreservation", Map.of("answer", "approved")))
                .as("the head decides nothing more in this case")
                .hasMessageContaining("已在本案中回避");
        assertThat(recusal("officer1", "leader").isAccepted()).isTrue();
        assertThat(open("userTask_decideRecusalAtCounty"))
                .as("no other head is left, so the county decides")
                .hasSize(1);
    }

    @Test
    void a_reviewer_and_a_chair_step_aside_before_they_did_anything() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        caseFiles.changeStatus(caseId, CaseStatus.filed);
        for (String who : List.of("legal", "chair")) {
            assertThat(recusal(who, who).isAccepted()).isTrue();
            assertThatThrownBy(() -> done(
                            "head",
                            "userTask_decideRecusal",
                            Map.of("answer", "granted", "replacement", "chair2", "reason", "属实")))
                    .as("nothing to be taken over yet")
                    .hasMessageContaining("不是可选的值");
            done("head", "userTask_decideRecusal", Map.of("answer", "granted", "reason", "属实"));
        }
        assertThat(recused.of(caseId)).containsExactly("chair", "legal");
        assertThat(chairs.of(caseId)).containsExactly("chair2");
        assertThat(recusals.concerned(caseId)).containsOnlyKeys("chair2", "head");
        assertThat(recusal("nobody", "leader").isAccepted()).isFalse();
    }

    private Outcome<RecusalRequest> recusal(String who, String actor) {
        return person.as(
                actor, () -> lifecycle.recusalRequested(caseId, new NewRecusal("张某某", who, "与本案有利害关系"), actor));
    }

    @Test
    void two_preservations_run_side_by_side_and_one_is_released_when_nobody_decides() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        done("leader", "userTask_assignInvestigators", Map.of("investigators", json(List.of("officer1", "officer2"))));
        Preservation first = preserve("打火机");
        Preservation second = preserve("秸秆打捆机");
        assertThatThrownBy(() -> done("officer1", "userTask_approvePreservation", Map.of("answer", "approved")))
                .hasMessageContaining("候选办理人");
        for (Task task : open("userTask_approvePreservation")) {
            submit("head", task, Map.of("answer", "approved"));
        }
        Task decided = open("userTask_decidePreserved").stream()
                .filter(task -> first.id().equals(tasks.getVariable(task.getId(), "preservationId")))
                .findFirst()
                .orElseThrow();
        assertThat(decided.getDueDate().toInstant()).isEqualTo("2026-01-15T15:59:59Z");
        String itemId = preservations.items(first.id()).get(0).id();
        submit(
                "officer1",
                decided,
                Map.of("items", json(List.of(Map.of("itemId", itemId, "disposal", "returned", "note", "")))));
        assertThat(preservations.get(caseId, first.id()).status()).isEqualTo(PreservationStatus.decided);
        assertThat(preservations.get(caseId, second.id()).status()).isEqualTo(PreservationStatus.preserved);

        Job timer = management.createJobQuery().timers().singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo("2026-01-15T16:00:00Z");
        clock.set(timer.getDuedate().toInstant());
        management.executeJob(timer.getId());
        assertThat(preservations.get(caseId, second.id()).status()).isEqualTo(PreservationStatus.released);
        assertThat(open("userTask_decidePreserved")).isEmpty();
    }

    @Test
    void unlawful_evidence_is_excluded_and_cannot_be_used() {
        begin("LOCAL-B06", LocalDate.of(1980, 5, 1));
        investigate();
        String unlawful = evidence.of(caseId).get(0).id();
        start("toInvestigation");
        Map<String, Object> again = new HashMap<>(collected());
        again.put("excluded", json(List.of(unlawful)));
        assertThatThrownBy(() -> done("officer1", "userTask_collectEvidence", again))
                .hasMessageContaining("说明理由");
        again.put("excludedReason", "未经同意录音");
        done("officer1", "userTask_collectEvidence", again);
        assertThat(evidence.lawful(caseId)).extracting(item -> item.id()).doesNotContain(unlawful);
        Map<String, Object> withoutCertificates = new HashMap<>(collected());
        withoutCertificates.put("certificatesShown", false);
        start("toInvestigation");
        assertThatThrownBy(() -> done("officer1", "userTask_collectEvidence", withoutCertificates))
                .hasMessageContaining("第五十五条");
    }

    private void investigate() {
        done("leader", "userTask_assignInvestigators", Map.of("investigators", json(List.of("officer1", "officer2"))));
        done("officer1", "userTask_collectEvidence", collected());
    }

    private static Map<String, Object> collected() {
        return Map.of(
                "facts",
                "2026-01-06 在某村西侧露天焚烧秸秆",
                "certificatesShown",
                true,
                "certificatesShownOn",
                DAY.toString(),
                "inspectionNote",
                "当事人在场并签名",
                "items",
                json(List.of(Map.of(
                        "kind", "inspection",
                        "title", "现场检查笔录",
                        "takenOn", DAY.toString(),
                        "place", "某村西侧",
                        "content", "焚烧秸秆，面积经现场测量"))));
    }

    private void correct(String how) {
        if (how.equals("notCorrectedAtOnce")) {
            done("officer1", "userTask_orderCorrection", Map.of("kind", "atOnce", "demand", "立即灭火"));
            done("officer1", "userTask_recheckCorrection", Map.of("finding", "notCorrected", "note", "仍在焚烧"));
            return;
        }
        done(
                "officer1",
                "userTask_orderCorrection",
                Map.of("kind", "byDate", "correctBy", DAY.plusDays(2).toString(), "demand", "清理干净"));
        if (how.equals("corrected")) {
            done(
                    "officer2",
                    "userTask_recheckCorrection",
                    Map.of("finding", "corrected", "correctedOn", DAY.toString(), "note", "复查照片"));
            return;
        }
        Map<String, Object> notCorrected = Map.of("finding", "notCorrected", "note", "复查照片");
        clock.set(DAY.plusDays(2).atTime(18, 0).atZone(CaseClock.ZONE).toInstant());
        assertThatThrownBy(() -> done("officer2", "userTask_recheckCorrection", notCorrected))
                .hasMessageContaining("届满前不得认定");
        clock.set(DAY.plusDays(3).atTime(9, 0).atZone(CaseClock.ZONE).toInstant());
        done("officer2", "userTask_recheckCorrection", notCorrected);
    }

    private Map<String, Object> circumstances(String quantity, String harm) {
        return Map.of(
                "quantity",
                quantity,
                "harm",
                harm,
                "explanation",
                "现场测量",
                "parties",
                json(List.of(Map.of("partyId", partyId))));
    }

    private Map<String, Object> penalty(String fine, String discretionReason) {
        Map<String, Object> report = new HashMap<>();
        report.put("facts", "2026-01-06 在某村西侧露天焚烧秸秆");
        report.put("basis", "某法第一条");
        report.put("reason", "事实清楚，证据确凿");
        report.put(
                "evidence",
                json(evidence.lawful(caseId).stream().map(item -> item.id()).toList()));
        report.put("result", "penalty");
        report.put("lines", json(List.of(Map.of("partyId", partyId, "fine", fine, "otherPenalty", "none"))));
        report.put("surchargeProvided", true);
        if (discretionReason != null) {
            report.put("discretionReason", discretionReason);
        }
        return report;
    }

    private Map<String, Object> warning() {
        Map<String, Object> report = penalty("0.00", "首次违法，警告足以教育");
        report.put("lines", json(List.of(Map.of("partyId", partyId, "warning", true, "otherPenalty", "none"))));
        return report;
    }

    private Preservation preserve(String what) {
        Outcome<Preservation> outcome = lifecycle.preservationRequested(
                caseId,
                new NewPreservation("可能被转移", "镇物品保管室", List.of(new NewPreservation.Item(what, "1件", null))),
                "officer1");
        return ((Outcome.Accepted<Preservation>) outcome).value();
    }

    private void begin(String item, LocalDate born) {
        caseId = caseFiles
                .open(
                        new NewCase(
                                "kunyang",
                                item,
                                item,
                                "patrol",
                                null,
                                "某村西侧",
                                "village",
                                "露天焚烧秸秆",
                                DAY,
                                DAY,
                                false,
                                List.of(new NewCase.NewParty(
                                        "张某某" + born + item, SubjectKind.citizen, null, born, null, null, false))),
                        "officer1")
                .caseId();
        partyId = caseFiles.parties(caseId).get(0).id();
        start("first");
    }

    private void start(String reentry) {
        if (instance != null
                && runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseId.value())
                                .count()
                        > 0) {
            runtime.deleteProcessInstance(instance.getId(), "sent back");
        }
        instance = runtime.startProcessInstanceByKey(
                "investigation", caseId.value(), Map.of("caseId", caseId.value(), "reentry", reentry));
    }

    private void done(String user, String node, Map<String, Object> values) {
        submit(user, open(node).get(0), values);
    }

    private void submit(String user, Task task, Map<String, Object> values) {
        try {
            person.as(user, () -> {
                tasks.claim(task.getId(), user);
                assertThat(forms.getTaskFormData(task.getId()).getFormFields()).isNotEmpty();
                forms.submitTaskForm(task.getId(), values);
                return null;
            });
        } catch (RuntimeException refused) {
            tasks.setAssignee(task.getId(), null);
            throw refused;
        }
    }

    private List<Task> open(String node) {
        List<Task> open = tasks.createTaskQuery().taskDefinitionKey(node).list().stream()
                .filter(task -> caseId.value().equals(tasks.getVariable(task.getId(), "caseId")))
                .toList();
        return open;
    }

    private Optional<String> endOf(ProcessInstance of) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(of.getId())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(end -> end.getActivityId())
                .findFirst();
    }

    private String ended() {
        return endOf(instance).orElseThrow();
    }

    private static Object json(Object value) {
        return SpinValues.jsonValue(Spin.JSON(value).toString()).create();
    }

    private void employ(String id, String group, boolean certified) {
        organisation.employ(
                new Person(id, "kunyang", id, null, false, null),
                certified
                        ? List.of(new Certificate(
                                id, CertificateKind.enforcement, "浙" + id, LocalDate.of(2020, 1, 1), null))
                        : List.of());
        accounts.account(id, id, "demo-password", List.of(group), List.of("kunyang"));
    }

    private void item(
            String code,
            String benchmark,
            boolean correctionFirst,
            String minimum,
            String maximum,
            boolean fineOptional) {
        catalogue.list(new Item(
                "kunyang",
                code,
                code,
                "市容",
                "conferred",
                "公告第1号",
                "某法第一条",
                "罚款",
                correctionFirst,
                false,
                benchmark,
                "yuan",
                LocalDate.of(2018, 1, 1),
                null));
        for (SubjectKind kind : SubjectKind.values()) {
            catalogue.setRange(new StatutoryRange(
                    "kunyang",
                    code,
                    kind.name(),
                    new BigDecimal(minimum),
                    new BigDecimal(maximum),
                    LocalDate.of(2018, 1, 1),
                    null,
                    "某法第一条",
                    fineOptional));
        }
    }
}
