package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.Closings;
import org.zhifaflow.penalty.Dossiers;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 归档 (KY4-12, APL-47). */
@Component
class ArchiveCase implements TaskForm<Dossiers> {

    private final CaseHeader header;
    private final Closings closings;
    private final ClosingView view;

    ArchiveCase(CaseHeader header, Closings closings, ClosingView view) {
        this.header = header;
        this.closings = closings;
        this.view = view;
    }

    @Override
    public Class<Dossiers> input() {
        return Dossiers.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.dossiers(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Dossiers input) {
        return closings.archive(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}
