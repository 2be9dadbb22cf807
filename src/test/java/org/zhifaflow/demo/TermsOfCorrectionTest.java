package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhifaflow.SpringTest;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.CaseInstances;
import org.zhifaflow.procedure.engine.Timers;
import org.zhifaflow.supervision.Board;
import org.zhifaflow.supervision.BoardFilter;
import org.zhifaflow.supervision.BoardLine;
import org.zhifaflow.supervision.TermExplanations;

/** A correction is served beside its decision by clocks of its own; supervisors find its step, its party and its timer. */
@SpringTest
class TermsOfCorrectionTest {

    private static final Set<String> TOWNSHIPS = Set.of("kunyang");
    private static final String PARTY = "某宫灯店（经营者庚庚某）";

    @Autowired
    private CasePlayer player;

    @Autowired
    private Board board;

    @Autowired
    private TermExplanations explanations;

    @Autowired
    private Timers timers;

    @Autowired
    private CaseInstances instances;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CaseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void its_service_has_its_step_and_its_party_on_the_board() throws IOException {
        CaseId caseId = correctionToServe("看板", List.of());
        BoardLine line = line(caseId, "serviceOfDecision");
        assertThat(line.party()).isEqualTo("看板" + PARTY);
        assertThat(line.process()).isEqualTo("service");
        assertThat(line.step()).isEqualTo("serveDocument");
        assertThat(explanations
                        .find(line.id(), TOWNSHIPS)
                        .orElseThrow()
                        .sentences()
                        .get(0))
                .contains("当事人看板" + PARTY)
                .doesNotContain("全案");
    }

    @Test
    void its_public_notice_has_its_timer() throws IOException {
        CaseId caseId = correctionToServe(
                "公告",
                List.of(
                        service("2025-03-06", "failedAttempt", Map.of("attemptedWay", "direct", "reason", "店铺关闭")),
                        service("2025-03-06", "failedAttempt", Map.of("attemptedWay", "post", "reason", "邮件退回")),
                        service("2025-03-07", "publicNotice", Map.of("publication", "县政府网站", "reason", "均未能送达"))));
        assertThat(line(caseId, "publicNotice").party()).isEqualTo("公告" + PARTY);
        assertThat(timers.faults(TOWNSHIPS))
                .filteredOn(fault -> fault.caseId().equals(caseId.value()))
                .isEmpty();
    }

    @Test
    void cockpit_is_led_to_the_instance_that_conducts_the_case_not_to_one_beside_it() throws IOException {
        CaseId caseId = correctionToServe(
                "回避",
                List.of(new DemoCase.Step(
                        LocalDate.parse("2025-03-06"),
                        "officer1",
                        null,
                        null,
                        "recusalRequested",
                        null,
                        null,
                        Map.of("applicant", "庚庚某", "person", "officer2", "reason", "与当事人有亲属关系"))));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .rootProcessInstances()
                        .count())
                .isEqualTo(2);
        String conducting =
                instances.findConducting(caseId, CaseLifecycleProcedure.PROCESS).orElseThrow();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(conducting)
                        .singleResult()
                        .getProcessDefinitionKey())
                .isEqualTo("caseLifecycle");
    }

    /** The route of a changed decision up to the service of its change, and what comes instead of that. */
    private CaseId correctionToServe(String mark, List<DemoCase.Step> instead) throws IOException {
        DemoCase route = RouteFiles.all().stream()
                .filter(one -> one.id().equals("R05c"))
                .findFirst()
                .orElseThrow();
        List<DemoCase.Step> steps = new ArrayList<>();
        int served = 0;
        for (DemoCase.Step step : route.play()) {
            served += "serveDocument".equals(step.task()) ? 1 : 0;
            if (served == 3) {
                break;
            }
            steps.add(step.renamed(Map.of(PARTY, mark + PARTY)));
        }
        steps.addAll(instead);
        return player.play(
                new DemoCase(route.id(), route.title(), route.source(), route.verified(), route.filled(), steps, null));
    }

    private static DemoCase.Step service(String day, String way, Map<String, Object> with) {
        Map<String, Object> values = new HashMap<>(with);
        values.put("way", way);
        values.put("day", day);
        values.put("proof", "publicNotice".equals(way) ? "公告截图" : "现场照片");
        return new DemoCase.Step(LocalDate.parse(day), "officer2", null, "serveDocument", null, null, null, values);
    }

    private BoardLine line(CaseId caseId, String term) {
        return board.page(TOWNSHIPS, BoardFilter.ALL, 0).stream()
                .filter(line ->
                        line.caseId().equals(caseId.value()) && line.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + term + " of " + caseId));
    }
}
