package org.zhifaflow.demo;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhifaflow.SpringTest;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.CaseClock;

/** What the case page prints where a case left its ordinary way: a corrected decision, goods that went to the police. */
@SpringTest
class PrintedCorrectionTest {

    @Autowired
    private CasePlayer player;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CaseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void a_revocation_names_the_refund_and_has_a_paper_of_service() throws Exception {
        CaseId caseId = play("R05d", "某绢灯店（经营者辛辛某）");
        print(caseId, "correction")
                .andExpect(content().string(containsString("撤销行政处罚决定书")))
                .andExpect(content().string(containsString("昆综执更〔2025〕")))
                .andExpect(content().string(containsString("500.00元，由本机关依法退还")))
                .andExpect(content().string(containsString("昆阳镇人民政府")))
                .andExpect(content().string(not(containsString("综合行政执法队"))));
        print(caseId, "service-return").andExpect(content().string(containsString("撤销行政处罚决定书（昆综执更〔2025〕")));
    }

    @Test
    void a_change_has_its_six_items() throws Exception {
        CaseId caseId = play("R05c", "某宫灯店（经营者庚庚某）");
        print(caseId, "correction")
                .andExpect(content().string(containsString("变更行政处罚决定书")))
                .andExpect(content().string(containsString("由500.00元变更为300.00元")))
                .andExpect(content().string(containsString("五、救济途径和期限：不服本决定的")));
    }

    @Test
    void the_list_of_goods_names_them_and_the_receipt() throws Exception {
        CaseId caseId = play("R03c", "某修理店（经营者戊某某）");
        print(caseId, "goods-list")
                .andExpect(content().string(containsString("涉案物品移交清单")))
                .andExpect(content().string(containsString("折叠架")))
                .andExpect(content().string(containsString("演示接收字1号")));
        print(caseId, "correction").andExpect(content().string(not(containsString("变更行政处罚决定书"))));
    }

    private CaseId play(String id, String party) throws IOException {
        DemoCase route = RouteFiles.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return player.play(new DemoCase(
                route.id(),
                route.title(),
                route.source(),
                route.verified(),
                route.filled(),
                route.play().stream()
                        .map(step -> step.renamed(Map.of(party, "文书" + party)))
                        .toList(),
                route.expect()));
    }

    private ResultActions print(CaseId caseId, String paper) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/cases/{id}/papers/{paper}", caseId, paper).with(user("officer1")))
                .andExpect(status().isOk());
    }
}
