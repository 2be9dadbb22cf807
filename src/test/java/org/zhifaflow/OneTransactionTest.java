package org.zhifaflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;

/** A step's rows and its token commit or roll back together, even when a delegate behind the person's task fails. */
@SpringTest
class OneTransactionTest {

    private static final Map<String, Object> FILED =
            Map.of("filed", "true", "reason", "有初步证据证明违法事实存在", "factsClear", true);

    @Autowired
    TaskDesk desk;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void aDelegateThatFailsLeavesNeitherRowsNorAMovedToken() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0).atZone(CaseClock.ZONE).toInstant());
        CaseId caseId = aVerifiedLead();
        int before = journal.of(caseId.value()).size();
        takeTheNextFilingNumberAway(caseId);

        assertThatThrownBy(() -> decideFiling(caseId)).hasRootCauseInstanceOf(java.sql.SQLException.class);

        assertThat(desk.isOpen(caseId, "decideFiling", null)).isTrue();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.lead);
        assertThat(caseFiles.hasReached(caseId, Milestone.filed)).isFalse();
        assertThat(jdbc.sql("select count(*) from filing where case_id = ? and filed is null")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(journal.of(caseId.value())).hasSize(before);

        giveTheNumberBack(caseId);
        decideFiling(caseId);

        assertThat(desk.isOpen(caseId, "decideFiling", null)).isFalse();
        assertThat(desk.isOpen(caseId, "assignInvestigators", null)).isTrue();
        assertThat(caseFiles.findNumber(caseId, NumberKind.filing)).isPresent();
        assertThat(journal.verify("kunyang")).isEmpty();
    }

    private CaseId aVerifiedLead() {
        CaseId caseId = desk.start(
                "officer1",
                CaseLifecycleProcedure.PROCESS,
                Map.of(
                        "source", "patrol",
                        "item", "LOCAL-B06",
                        "placeName", "西山村",
                        "facts", "露天焚烧秸秆",
                        "foundOn", "2026-03-02",
                        "continuing", true,
                        "parties", List.of(Map.of("name", "郑某某", "kind", "citizen"))));
        desk.claimAndSubmit(
                "officer1",
                caseId,
                "verifyLead",
                null,
                Map.of("verification", "complete", "opinion", "线索属实", "filedElsewhere", "false"));
        return caseId;
    }

    private void decideFiling(CaseId caseId) {
        desk.claimAndSubmit("leader", caseId, "decideFiling", null, FILED);
    }

    /** The service task that numbers the case after the decision then breaks the unique key. */
    private void takeTheNextFilingNumberAway(CaseId caseId) {
        int last = jdbc.sql("select coalesce(max(last_number), 0) from number_sequence"
                        + " where township = 'kunyang' and kind = 'filing' and number_year = 2026")
                .query(Integer.class)
                .single();
        jdbc.sql(
                        "insert into case_number (township, case_id, kind, ascii, shown) values ('kunyang', ?, 'decision', ?, ?)")
                .params(caseId.value(), "kunyang-2026-%04d".formatted(last + 1), "blocked")
                .update();
    }

    private void giveTheNumberBack(CaseId caseId) {
        jdbc.sql("delete from case_number where case_id = ? and kind = 'decision'")
                .param(caseId.value())
                .update();
    }
}
