package org.zhifaflow.procedure.caselifecycle;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;
import org.zhifaflow.review.Reviews;

/** 补齐审核材料 of a review that follows an emergency decision (KY4-03f). */
@Component
class CompleteReviewFile implements TaskForm<CompleteReviewFile.Input> {

    record Input(@NotBlank(message = "须写明已补齐的材料") String completed) {}

    private final CaseHeader header;
    private final Reviews reviews;
    private final CaseFiles caseFiles;

    CompleteReviewFile(CaseHeader header, Reviews reviews, CaseFiles caseFiles) {
        this.header = header;
        this.reviews = reviews;
        this.caseFiles = caseFiles;
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put(
                "opinionText",
                reviews.rounds(task.caseId()).stream()
                        .reduce((earlier, later) -> later)
                        .map(round -> round.opinionLabel() + "：" + Choices.cell(round.opinionText()))
                        .orElse(""));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Input input) {
        caseFiles.note(task.caseId(), task.userId(), "补齐审核材料", "KY4-03f,KY4-08b", input.completed());
        return Outcome.accepted(Routing.none());
    }
}
