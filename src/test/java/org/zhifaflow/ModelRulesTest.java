package org.zhifaflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every model of the project keeps the rules of docs/house.md; each rule catches its fault. */
class ModelRulesTest {

    @Test
    void every_model_keeps_the_rules() {
        assertThat(new ModelRules(Path.of("")).findings()).isEmpty();
    }

    @Test
    void every_table_keeps_the_rules() {
        assertThat(new ModelRules(Path.of("")).tableFindings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=\"inputExpression_discovered\" typeRef=\"feel:date\" | id=\"inputExpression_discovered\" | 类型",
                "name=\"limitation\" typeRef=\"string\" | name=\"limitation\" | 类型",
                "id=\"inputExpression_discovered\" typeRef=\"feel:date\" | id=\"inputExpression_discovered\" typeRef=\"date\" | 类型",
                "id=\"inputExpression_discovered\" typeRef=\"feel:date\" | id=\"inputExpression_discovered\" typeRef=\"string\" | 日期",
            })
    void a_fault_of_a_table_is_found(String right, String wrong, String finding) throws IOException {
        String table = Files.readString(Path.of("processes/case-lifecycle/determineLimitation.dmn"));
        assertThat(table).contains(right);
        List<String> findings = new ModelRules(Path.of(""))
                .tableFindingsOf(
                        "determineLimitation.dmn",
                        new ByteArrayInputStream(table.replace(right, wrong).getBytes(StandardCharsets.UTF_8)));
        assertThat(findings).anyMatch(found -> found.contains(finding));
    }

    @Test
    void names_are_unique_over_all_folders() {
        assertThat(new ModelRules(Path.of("")).duplicateNames()).isEmpty();
    }

    /** One fault each in an otherwise right model, and the word by which the finding is known. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=\"filing\" name| id=\"filingX\" name | 文件名",
                "userTask_decideFiling | Activity_0abc123 | 标识",
                "name=\"决定是否立案\" | name=\"decide\" | 中文",
                "camunda:historyTimeToLive=\"P10950D\" | | historyTimeToLive",
                "${numberCase} | ${numberCases} | 编立案号",
                "camunda:formRef=\"decideFiling\" | camunda:formRef=\"decideFilings\" | 表单",
                "camunda:decisionRef=\"determineLimitation\" | camunda:decisionRef=\"determineLimit\" | 决策表",
                "camunda:candidateGroups=\"team-leader\" | camunda:candidateGroups=\"boss\" | 候选组",
                "value=\"filingDecision\" | value=\"filingDecisions\" | 期限",
                "value=\"filingDecision\" | value=\"filingDecision\"/><camunda:property name=\"pauses\" value=\"nosuch\" | 所暂停的期限",
                "value=\"filingDecision\" | value=\"filingDecision\"/><camunda:property name=\"pauses\" value=\"filingDecision\" | 不能暂停自身",
                "bpmnElement=\"userTask_decideFiling\" | bpmnElement=\"userTask_decideFilingX\" | 图形",
                "calledElement=\"transferOut\" | calledElement=\"transferAway\" | 调用",
                "${filed} | ${runtimeService.x} | 表达式",
                "camunda:delegateExpression=\"${numberCase}\" | camunda:class=\"java.lang.Runtime\" | 类",
            })
    void a_fault_is_found(String right, String wrong, String finding) throws IOException {
        String model = Files.readString(Path.of("processes/case-lifecycle/filing.bpmn"));
        assertThat(model).contains(right.strip());
        String broken = model.replace(right.strip(), wrong == null ? "" : wrong.strip());
        List<String> findings = new ModelRules(Path.of(""))
                .findingsOf("filing.bpmn", new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)));
        assertThat(findings).anyMatch(found -> found.contains(finding));
    }

    @Test
    void every_picture_in_the_docs_belongs_to_a_model() throws IOException {
        List<String> orphans = new ArrayList<>();
        try (Stream<Path> pictures = Files.walk(Path.of("docs/models"))) {
            pictures.filter(file -> file.toString().endsWith(".png"))
                    .filter(file -> !Files.exists(Path.of(
                            file.toString().replace("docs/models", "processes").replace(".png", ".bpmn"))))
                    .forEach(file -> orphans.add(file.toString()));
        }
        assertThat(orphans).isEmpty();
    }
}
