package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.HandoverResult;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.casefile.OtherAuthority;
import org.zhifaflow.document.PaperKind;
import org.zhifaflow.document.ReceiverRelation;
import org.zhifaflow.document.ServiceWay;
import org.zhifaflow.evidence.EvidenceKind;
import org.zhifaflow.penalty.ResponseForm;
import org.zhifaflow.procedure.engine.ActingPerson;

/** What is stored by a case that went to the court and was archived: its rows alone tell it, and they hold together. */
abstract class StorageScenario extends PlayedCases {

    /** A party of its own, so that the published one is not fined twice for one act; the receipt is another too. */
    private static final String PARTY = "某存储火锅店（经营者柯某某）";

    private static final String PUBLISHED_PARTY = "某火锅店（经营者刘某某）";

    /** What the page shows of the engine's running instances, and what is no data. */
    private static final Set<String> NOT_OF_OUR_ROWS = Set.of("diagrams", "tasks", "people");

    private static final List<String> PAPERS = List.of(
            "filing-approval",
            "interview-record",
            "legal-review",
            "notice",
            "hearing-notice",
            "decision",
            "service-return",
            "demand");

    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    @Autowired
    private DemoFiles files;

    @Autowired
    private HistoryService history;

    @Autowired
    private ActingPerson acting;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private CaseId caseId;

    @BeforeAll
    void playToTheArchive() {
        DemoCase published = files.cases().stream()
                .filter(played -> played.id().equals("CASE-06"))
                .findFirst()
                .orElseThrow();
        caseId = player.play(new DemoCase(
                published.id(),
                published.title(),
                published.source(),
                published.verified(),
                published.filled(),
                published.play().stream()
                        .map(step -> step.renamed(Map.of(PUBLISHED_PARTY, PARTY, "票据-CASE-06", "票据-存储")))
                        .toList(),
                published.expect()));
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.archived);
        clock.reset();
    }

    @Test
    void noCaseLosesAnythingWhenHistoryIsCleaned() throws Exception {
        Map<String, Object> shown = shown();
        assertThat(shown).containsKeys("story", "rounds", "decision", "papers", "closing", "terms", "sheets decision");
        Map<String, List<Map<String, Object>>> rows = rows();
        assertThat(rows)
                .containsKeys("journal_entry", "review_round", "review_finding", "paper", "dossier_entry", "closing");

        cleanHistory();

        assertThat(shown()).usingRecursiveComparison().isEqualTo(shown);
        assertThat(rows()).isEqualTo(rows);
        assertThat(journal.verify(caseFiles.get(caseId).township())).isEmpty();
    }

    private List<HistoricProcessInstance> historyOfTheCase() {
        return acting.asApplication(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .list());
    }

    private void cleanHistory() {
        List<String> instances =
                historyOfTheCase().stream().map(HistoricProcessInstance::getId).toList();
        assertThat(instances).hasSizeGreaterThan(5);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instances.get(0))
                        .count())
                .isPositive();
        acting.asApplication(() -> {
            history.deleteHistoricProcessInstancesBulk(instances);
            return null;
        });
        assertThat(historyOfTheCase()).isEmpty();
        assertThat(instances)
                .allSatisfy(instance -> assertThat(history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance)
                                .count())
                        .isZero());
    }

    /** What the page of the case and its papers show to who may read everything. */
    private Map<String, Object> shown() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Map<String, Object> shown = new LinkedHashMap<>(model(web, "/cases/" + caseId));
        for (String paper : PAPERS) {
            shown.put(
                    "sheets " + paper,
                    model(web, "/cases/" + caseId + "/papers/" + paper).get("sheets"));
        }
        return shown;
    }

    private static Map<String, Object> model(MockMvc web, String page) throws Exception {
        Map<String, Object> model = web.perform(get(page).with(user("head")))
                .andExpect(status().isOk())
                .andReturn()
                .getModelAndView()
                .getModel();
        return model.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .filter(entry -> !NOT_OF_OUR_ROWS.contains(entry.getKey()))
                .filter(entry -> !entry.getKey().startsWith("org.springframework"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every row of every table of ours that names the case. */
    private Map<String, List<Map<String, Object>>> rows() throws SQLException {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        for (String table : tablesOfCases()) {
            List<Map<String, Object>> found = jdbc
                    .sql("select * from " + table + " where case_id = ?")
                    .param(caseId.value())
                    .query()
                    .listOfRows()
                    .stream()
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
            if (!found.isEmpty()) {
                rows.put(table, found);
            }
        }
        return rows;
    }

    private List<String> tablesOfCases() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet columns = connection
                        .getMetaData()
                        .getColumns(null, connection.getSchema(), null, folded(connection, "case_id"))) {
            List<String> tables = new ArrayList<>();
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
            return tables;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ACT_RU_TASK, DUE_DATE_",
        "ACT_RU_TASK, TENANT_ID_ DUE_DATE_",
        "ACT_RU_JOB, DUEDATE_",
        "ACT_RU_JOB, LOCK_EXP_TIME_",
        "ACT_RU_IDENTITYLINK, GROUP_ID_ TASK_ID_"
    })
    void theIndexesThatTheEngineLacksAreThere(String table, String columns) throws SQLException {
        assertThat(indexes(table)).filteredOn(columns::equals).hasSize(1);
    }

    /** The columns of each index of a table, in their order. */
    private List<String> indexes(String table) throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            Map<String, String> columns = new TreeMap<>();
            try (ResultSet index =
                    metaData.getIndexInfo(null, connection.getSchema(), folded(connection, table), false, false)) {
                while (index.next()) {
                    columns.merge(
                            index.getString("INDEX_NAME"),
                            index.getString("COLUMN_NAME").toUpperCase(Locale.ROOT),
                            (first, next) -> first + " " + next);
                }
            }
            return List.copyOf(columns.values());
        }
    }

    private static String folded(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesLowerCaseIdentifiers()
                ? name.toLowerCase(Locale.ROOT)
                : name.toUpperCase(Locale.ROOT);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("evidence_item_kind_word", EvidenceKind.class),
                Arguments.of("case_file_status_word", CaseStatus.class),
                Arguments.of("case_number_kind_word", NumberKind.class),
                Arguments.of("number_sequence_kind_word", NumberKind.class),
                Arguments.of("case_role_word", CaseRole.class),
                Arguments.of("milestone_kind_word", Milestone.class),
                Arguments.of("paper_kind_word", PaperKind.class),
                Arguments.of("service_attempt_way_word", ServiceWay.class),
                Arguments.of("service_attempt_attempted_way_word", ServiceWay.class),
                Arguments.of("service_attempt_relation_word", ReceiverRelation.class),
                Arguments.of("party_response_form_word", ResponseForm.class),
                Arguments.of("filing_other_kind_word", OtherAuthority.class),
                Arguments.of("handover_result_word", HandoverResult.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aColumnTakesTheWordsOfItsEnumAndNoOther(String constraint, Class<? extends Enum<?>> words) {
        String clause = jdbc.sql("select check_clause from information_schema.check_constraints"
                        + " where lower(constraint_name) = ?")
                .param(constraint)
                .query(String.class)
                .single();
        assertThat(QUOTED.matcher(clause).results().map(MatchResult::group).map(word -> word.replace("'", "")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(words.getEnumConstants()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filing set decided_on = date '2019-01-01'",
                "filing set verified_on = date '2019-01-01'",
                "demand set perform_by = issued_on",
                "court_application set ruled_on = date '2019-01-01'",
                "review_round set proposed_minimum = 2, proposed_maximum = 1",
                "evidence_item set kind = 'rumour'",
                "case_number set kind = 'other'",
                "case_role set role = 'guest'",
                "case_role set user_id = 'nobody'",
                "milestone set kind = 'unknown'",
                "service_attempt set way = 'pigeon'",
                "service_attempt set attempted_way = 'pigeon'",
                "service_attempt set relation = 'neighbour'",
                "term set township = 'nowhere'",
                "term set case_id = 'nothing'"
            })
    void theTablesRefuseWhatTheRoomsNeverWrite(String change) {
        refused("update " + change + " where case_id = ?");
    }

    @Test
    void theTablesRefuseWhatTheRoomsNeverWriteInTheirOtherRows() {
        refused("update case_file set status = 'lost' where id = ?");
        refused("update proposal_line set tier_minimum = 2, tier_maximum = 1"
                + " where proposal_id in (select id from proposal where case_id = ?)");
        refused("update proposal_line set range_minimum = 2, range_maximum = 1"
                + " where proposal_id in (select id from proposal where case_id = ?)");
        refused("insert into deferral (id, township, case_id, party_id, applied_on, hardship, granted, due_day, reason,"
                + " decided_by, recorded_at) select id, township, case_id, party_id, issued_on, '困难', true,"
                + " date '2019-01-01', '属实', 'head', recorded_at from demand where case_id = ?");
        refused("insert into party_response (township, case_id, notice_id, party_id, received_on, form,"
                + " hearing_requested, hearing_granted, waives_statement, waives_hearing, recorded_by)"
                + " select n.township, n.case_id, n.id, p.id, n.issued_on, 'sung', false, false, false, false, 'officer1'"
                + " from penalty_notice n join party p on p.case_id = n.case_id where n.case_id = ?");
    }

    /** Two papers of one township never carry one number. */
    @Test
    void aNumberOfADecisionIsGivenOnce() {
        CaseId other = otherLead();
        refused("insert into decision_paper (case_id, township, number, issued_on, organ, facts_and_evidence,"
                + " kind_and_basis, surcharge_provided, remedies, issued_by, recorded_at) select '"
                + other.value() + "', township, number, issued_on, organ, facts_and_evidence, kind_and_basis,"
                + " surcharge_provided, remedies, issued_by, recorded_at from decision_paper where case_id = ?");
    }

    private CaseId otherLead() {
        return desk.start(
                "officer1",
                "caseLifecycle",
                Map.of(
                        "source",
                        "patrol",
                        "item",
                        "LOCAL-B06",
                        "placeName",
                        "西山村",
                        "facts",
                        "露天焚烧秸秆",
                        "foundOn",
                        caseFiles.today().toString(),
                        "continuing",
                        true,
                        "parties",
                        List.of(Map.of("name", "储某某", "kind", "citizen"))));
    }

    /** Refused by the tables; what is not refused is taken back. */
    private void refused(String statement) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as(statement)
                .isThrownBy(() -> transaction.executeWithoutResult(attempt -> {
                    attempt.setRollbackOnly();
                    jdbc.sql(statement).param(caseId.value()).update();
                }));
    }
}
