package org.zhifaflow.review;

import java.util.List;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;

/** The seven findings with their reasons, as both review forms carry them (KY4-07.1 to KY4-07.7). */
interface SevenPoints {

    Finding subjectFinding();

    String subjectReason();

    Finding procedureFinding();

    String procedureReason();

    Finding evidenceFinding();

    String evidenceReason();

    Finding factsFinding();

    String factsReason();

    Finding legalBasisFinding();

    String legalBasisReason();

    Finding appropriatenessFinding();

    String appropriatenessReason();

    Finding internalProcessFinding();

    String internalProcessReason();

    default List<PointFinding> findings() {
        return List.of(
                new PointFinding(ReviewPoint.subject, subjectFinding(), subjectReason()),
                new PointFinding(ReviewPoint.procedure, procedureFinding(), procedureReason()),
                new PointFinding(ReviewPoint.evidence, evidenceFinding(), evidenceReason()),
                new PointFinding(ReviewPoint.facts, factsFinding(), factsReason()),
                new PointFinding(ReviewPoint.legalBasis, legalBasisFinding(), legalBasisReason()),
                new PointFinding(ReviewPoint.appropriateness, appropriatenessFinding(), appropriatenessReason()),
                new PointFinding(ReviewPoint.internalProcess, internalProcessFinding(), internalProcessReason()));
    }

    default boolean anyNegative() {
        return findings().stream().anyMatch(PointFinding::negative);
    }

    /** Every point is answered, every negative answer has its reason. */
    default void check(Violations found) {
        for (PointFinding finding : findings()) {
            ReviewPoint point = finding.point();
            found.refuseIf(
                            finding.finding() == null,
                            point.name() + "Finding",
                            "审查要点“" + point.label() + "”未作出结论",
                            point.clause())
                    .refuseIf(
                            finding.negative() && Texts.isBlank(finding.reason()),
                            point.name() + "Reason",
                            "审查要点“" + point.label() + "”为否定结论，须说明理由",
                            point.clause());
        }
    }
}
