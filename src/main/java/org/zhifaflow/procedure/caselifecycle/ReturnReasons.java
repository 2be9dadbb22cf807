package org.zhifaflow.procedure.caselifecycle;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.review.ReviewRound;
import org.zhifaflow.review.ReviewTier;
import org.zhifaflow.review.Reviews;

/** Why the reviewers sent the case back, as the investigators' forms show it (KY4-03a, KY4-08b, KY4-08c). */
@Component
class ReturnReasons {

    static final String SHOWN = "returnReasons";

    private final Reviews reviews;

    ReturnReasons(Reviews reviews) {
        this.reviews = reviews;
    }

    /** The reasons of the latest return, a paragraph each; empty if the case was not sent back. */
    String of(CaseId caseId) {
        return reviews.findReturn(caseId).map(ReturnReasons::inWords).orElse("");
    }

    private static String inWords(ReviewRound round) {
        String tier = round.tier() == ReviewTier.township ? "初审" : "县级联审";
        String missing = round.tier() == ReviewTier.township ? "需要补正的事项" : "需要查清的事实";
        return Stream.of(
                        "%s第%d轮意见（%s）：%s".formatted(tier, round.roundNumber(), round.givenOn(), round.opinionLabel()),
                        paragraph("意见", round.opinionText()),
                        paragraph(missing, round.missingFacts()),
                        paragraph("应当适用的条款", round.rightProvision()),
                        paragraph(
                                "违法的环节",
                                round.wrongStep() == null
                                        ? null
                                        : round.wrongStep().label()),
                        paragraph("已排除的证据", round.excludedEvidence()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(String label, String text) {
        return Texts.isBlank(text)
                ? ""
                : label + "："
                        + text.strip()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining("；"));
    }
}
