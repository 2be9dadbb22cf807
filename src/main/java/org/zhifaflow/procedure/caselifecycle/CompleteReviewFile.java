package org.zhifaflow.procedure.caselifecycle;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 补齐审核材料 of a review that follows an emergency decision (KY4-03f). */
@Component
class CompleteReviewFile implements TaskForm<CompleteReviewFile.Input> {

    record Input(@NotBlank(message = "须写明已补齐的材料") String completed) {}

    private final CaseHeader header;
    private final ReviewFile review;
    private final CaseFiles caseFiles;

    CompleteReviewFile(CaseHeader header, ReviewFile review, CaseFiles caseFiles) {
        this.header = header;
        this.review = review;
        this.caseFiles = caseFiles;
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("opinionText", review.newestOpinion(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Input input) {
        caseFiles.note(task.caseId(), task.userId(), "补齐审核材料", "KY4-03f,KY4-08b", input.completed());
        return Outcome.accepted(Routing.none());
    }
}
