package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;
import org.zhifaflow.review.Consultations;
import org.zhifaflow.review.JointOpinion;
import org.zhifaflow.review.Reviews;

/** 登记联审意见 (KY4-08, KY4-08a to KY4-08i). */
@Component
class RecordJointOpinion implements TaskForm<JointOpinion> {

    private final ReviewFile file;
    private final ShownTerms terms;
    private final Organisation organisation;
    private final Consultations consultations;
    private final Reviews reviews;
    private final EvidenceItems evidence;

    RecordJointOpinion(
            ReviewFile file,
            ShownTerms terms,
            Organisation organisation,
            Consultations consultations,
            Reviews reviews,
            EvidenceItems evidence) {
        this.file = file;
        this.terms = terms;
        this.organisation = organisation;
        this.consultations = consultations;
        this.reviews = reviews;
        this.evidence = evidence;
    }

    @Override
    public Class<JointOpinion> input() {
        return JointOpinion.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = file.of(task.caseId());
        shown.put("eligibility", reviews.eligibilityOf(task.userId()).label());
        shown.put("caseField", reviews.findField(task.caseId()).orElse(""));
        shown.put(
                "reviewerField",
                organisation
                        .findPerson(task.userId())
                        .map(person -> Choices.cell(person.field()))
                        .orElse(""));
        shown.put("evidenceTable", EvidenceRows.table(evidence.of(task.caseId())));
        shown.put("lawfulOptions", EvidenceRows.options(evidence.lawful(task.caseId())));
        shown.put("lastDay", terms.lastDay(task.caseId(), "jointReview"));
        shown.put(
                "consultations",
                consultations.of(task.caseId()).stream()
                        .map(consultation -> Map.of(
                                "number", consultation.consultationNumber(),
                                "heldOn", Choices.cell(consultation.heldOn()),
                                "participants", Choices.cell(consultation.participants()),
                                "minutes", Choices.cell(consultation.minutes())))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, JointOpinion input) {
        return reviews.giveJointOpinion(task.caseId(), input, task.userId())
                .map(given -> Routing.of(
                                ReviewProcedure.REVIEW_OPINION, given.opinion().name())
                        .and(ReviewProcedure.NAMED_STAGE, given.namedStageWord()));
    }
}
