package org.zhifaflow.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDocsTest {

    private static final String WRITE = "mvn -q test -Dtest=ModelDocsTest -Dmodels.docs.write=true";
    private static final String MODEL = "processes/case-lifecycle/sampleReview.bpmn";

    @TempDir
    Path project;

    @BeforeEach
    void copyOfTheSample() throws IOException {
        Path sample = Path.of("src/test/resources/org/zhifaflow/docs/sample");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(sample.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void thePagesOfThisProjectFitItsModels() {
        ModelDocs docs = ModelDocs.of(Path.of(""));
        if (Boolean.getBoolean("models.docs.write")) {
            docs.write();
        }
        assertThat(docs.stale()).as("docs/models is stale: run " + WRITE).isEmpty();
    }

    @Test
    void listsTheStepsInTheOrderOfTheFlows() {
        assertThat(page("case-lifecycle/README.md").lines().filter(line -> line.matches("\\| \\d.*")))
                .containsExactly(
                        "| 1 | `startEvent_caseReceived` | 收到案件 | 开始事件 | – | – | – | – | – |",
                        "| 2 | `userTask_recordOpinion` | 登记审核意见 | 人工任务 | `joint-reviewer` | 表单 `recordOpinion` |"
                                + " `jointReview` | `countyReviewer` | `KY4-08`、`KY4-08a` |",
                        "| 3 | `businessRuleTask_routeReviewOpinion` | 确定意见去向 | 决策任务 | – |"
                                + " 决策 [`routeReviewOpinion`](../decisions.md#routeReviewOpinion) | – | – | – |",
                        "| 4 | `gateway_isReviewPassed` | 审核是否通过？ | 排他网关 | – | – | – | – | – |",
                        "| 5 | `callActivity_decision` | 办理处罚决定 | 调用流程 | – | 流程 `decision` | – | – | – |",
                        "| 6 | `endEvent_decided` | 已作出决定 | 结束事件 | – | – | – | – | – |",
                        "| 7 | `userTask_returnFile` | 退回案卷 | 人工任务 | `joint-reviewer`、`township-reviewer` |"
                                + " 表单 `returnFile` | 无：法律未规定期限 | – | `KY4-08b` |",
                        "| 8 | `endEvent_returned` | 案卷已退回 | 结束事件 | – | – | – | – | – |",
                        "| 9 | `timer_reviewOverdue` | 审核逾期 | 边界事件（定时，不中断） | – | – |" + " `jointReview`（定时） | – | – |",
                        "| 10 | `endEvent_reminded` | 已提醒审核人 | 结束事件 | – | – | – | – | – |");
    }

    @Test
    void showsThePictureAheadOfTheTable() {
        String page = page("case-lifecycle/README.md");
        assertThat(page.indexOf("![示例审查流程图](sampleReview.png)")).isPositive().isLessThan(page.indexOf("| 序号 |"));
    }

    @Test
    void numbersTheStepsOfASubProcessBelowItAndSurvivesLoops() throws IOException {
        Files.writeString(project.resolve("processes/case-lifecycle/withLoop.bpmn"), """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <message id="message_1" name="hearing.requested"/>
                  <process id="withLoop" name="循环">
                    <startEvent id="start"/>
                    <serviceTask id="task_a" name="甲|乙" camunda:delegateExpression="${registerCase}"/>
                    <subProcess id="sub" triggeredByEvent="false">
                      <startEvent id="subStart"/>
                      <receiveTask id="subWait" messageRef="message_1"/>
                      <sequenceFlow id="f3" sourceRef="subStart" targetRef="subWait"/>
                    </subProcess>
                    <subProcess id="onEvent" triggeredByEvent="true">
                      <startEvent id="onMessage" isInterrupting="false">
                        <messageEventDefinition messageRef="message_1"/>
                      </startEvent>
                    </subProcess>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="task_a"/>
                    <sequenceFlow id="f2" sourceRef="task_a" targetRef="sub"/>
                    <sequenceFlow id="back" sourceRef="sub" targetRef="task_a"/>
                  </process>
                </definitions>
                """);
        assertThat(page("case-lifecycle/README.md"))
                .containsSubsequence(
                        "| 1 | `start` |",
                        "| 2 | `task_a` | 甲\\|乙 | 系统任务 | – | `${registerCase}` |",
                        "| 3 | `sub` |",
                        "| 3.1 | `subStart` |",
                        "| 3.2 | `subWait` | – | 接收任务 | – | 消息 `hearing.requested` |",
                        "| 4 | `onEvent` | – | 事件子流程 |",
                        "| 4.1 | `onMessage` | – | 开始事件（消息，不中断） | – | 消息 `hearing.requested` |");
    }

    @Test
    void writesEveryRuleOfATableWithItsClause() {
        assertThat(page("decisions.md"))
                .containsSubsequence(
                        "## 审核意见去向 `routeReviewOpinion`",
                        "`UNIQUE`（只有一条命中）",
                        "| 输入 | 审核意见 | `reviewOpinion` | `string` |",
                        "| 输出 | 去向 | `reviewRoute` | `string` |",
                        "| 规则 | 审核意见 | 去向 → | 依据 |",
                        "| 1 | `\"agree\"` | `\"toDecision\"` | KY4-08a |",
                        "| 2 | `\"investigate\", \"a \\| b\"` | `\"toInvestigation\"` | KY4-08b |");
    }

    @Test
    void joinsEachTermToTheTasksAndTimersThatUseIt() {
        String sample = "[`sampleReview`](case-lifecycle/README.md#sampleReview)";
        assertThat(page("terms.md"))
                .contains("| `\"jointReview\"` | `5` | `\"workingDay\"` | `\"warns\"` | KY4-08 | " + sample
                        + " 登记审核意见 `userTask_recordOpinion`<br>" + sample
                        + " 审核逾期 `timer_reviewOverdue`（定时） |")
                .contains("| `\"hearingRequest\"` | `5` | `\"workingDay\"` | `\"ends\"` | APL-64a | – |")
                .doesNotContain("模型使用而表中没有的期限");
    }

    @Test
    void namesATermThatTheRegisterLacks() throws IOException {
        edit(MODEL, "value=\"jointReview\"", "value=\"jointReveiw\"");
        assertThat(page("terms.md")).containsSubsequence("## 模型使用而表中没有的期限", "| `jointReveiw` |");
    }

    @Test
    void whatWasWrittenIsNotStale() {
        ModelDocs.of(project).write();
        assertThat(ModelDocs.of(project).stale()).isEmpty();
        assertThat(project.resolve("docs/models/README.md")).content().contains("[决策表](decisions.md)");
    }

    @Test
    void aChangedModelMakesItsPagesStale() throws IOException {
        ModelDocs.of(project).write();
        edit(MODEL, "登记审核意见", "登记意见");
        assertThat(ModelDocs.of(project).stale())
                .containsExactly("docs/models/case-lifecycle/README.md (differs)", "docs/models/terms.md (differs)");
    }

    @Test
    void missingAndLeftOverPagesAreStaleUntilWritten() throws IOException {
        ModelDocs.of(project).write();
        Files.delete(project.resolve("docs/models/decisions.md"));
        Files.writeString(project.resolve("docs/models/old.md"), "old");
        assertThat(ModelDocs.of(project).stale())
                .containsExactly("docs/models/decisions.md (missing)", "docs/models/old.md (no model)");
        ModelDocs.of(project).write();
        assertThat(ModelDocs.of(project).stale()).isEmpty();
    }

    @Test
    void aProjectWithoutModelsHasNoPages(@TempDir Path empty) {
        assertThat(ModelDocs.of(empty).pages()).isEmpty();
    }

    @Test
    void refusesAModelWithADocumentType() throws IOException {
        Files.writeString(project.resolve(MODEL), "<!DOCTYPE x [<!ENTITY e \"\">]><x>&e;</x>");
        assertThatThrownBy(() -> ModelDocs.of(project))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(MODEL);
    }

    private String page(String name) {
        return ModelDocs.of(project).pages().get(name);
    }

    private void edit(String file, String from, String to) throws IOException {
        String before = Files.readString(project.resolve(file));
        assertThat(List.of(before)).anyMatch(text -> text.contains(from));
        Files.writeString(project.resolve(file), before.replace(from, to));
    }
}
