package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.CollectiveDiscussion;
import org.zhifaflow.penalty.CollectiveDiscussions;
import org.zhifaflow.penalty.DiscussionMinutes;
import org.zhifaflow.penalty.DiscussionOrder;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记集体讨论 (KY4-09e, APL-57c). */
@Component
class RecordCollectiveDiscussion implements TaskForm<DiscussionMinutes> {

    private final CaseHeader header;
    private final CollectiveDiscussions discussions;
    private final CaseFiles caseFiles;
    private final DecisionView view;

    RecordCollectiveDiscussion(
            CaseHeader header, CollectiveDiscussions discussions, CaseFiles caseFiles, DecisionView view) {
        this.header = header;
        this.discussions = discussions;
        this.caseFiles = caseFiles;
        this.view = view;
    }

    @Override
    public Class<DiscussionMinutes> input() {
        return DiscussionMinutes.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("quorum", discussions.quorum(caseFiles.today()));
        shown.put(
                "orderReason",
                discussions
                        .findOrder(task.caseId())
                        .map(DiscussionOrder::reason)
                        .orElse(""));
        shown.put(
                "earlier",
                discussions.of(task.caseId()).stream()
                        .map(RecordCollectiveDiscussion::row)
                        .toList());
        shown.putAll(view.hearing(task.caseId()));
        shown.put("proposals", view.proposals(task.caseId()));
        return shown;
    }

    private static Map<String, Object> row(CollectiveDiscussion discussion) {
        return Map.of(
                "round", discussion.discussionRound(),
                "day", discussion.meetingDay().toString(),
                "conclusion", discussion.conclusion().label(),
                "minutes", discussion.minutes());
    }

    @Override
    public Outcome<Routing> submit(FormTask task, DiscussionMinutes input) {
        return discussions.record(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}
