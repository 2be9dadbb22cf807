package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.review.Finding;
import org.zhifaflow.review.ProposalFacts;
import org.zhifaflow.review.ReviewRound;
import org.zhifaflow.review.Reviews;

/** What a reviewer reads before giving an opinion: the proposal and every earlier round (KY4-08, KY4-12). */
@Component
class ReviewFile {

    private final CaseHeader header;
    private final Reviews reviews;
    private final ProposalFacts proposals;
    private final Organisation organisation;

    ReviewFile(CaseHeader header, Reviews reviews, ProposalFacts proposals, Organisation organisation) {
        this.header = header;
        this.reviews = reviews;
        this.proposals = proposals;
        this.organisation = organisation;
    }

    /** A new map with the header, the proposal and the earlier rounds, to which a step adds its own. */
    Map<String, Object> of(CaseId caseId) {
        Map<String, Object> shown = header.of(caseId);
        List<ReviewRound> rounds = reviews.rounds(caseId);
        Map<String, String> names = rounds.stream().collect(Collectors.toMap(ReviewRound::id, ReviewFile::name));
        shown.put("proposal", proposals.summary(caseId));
        shown.put(
                "rounds",
                rounds.stream()
                        .map(round -> Map.of(
                                "tier", round.tier().label(),
                                "number", round.roundNumber(),
                                "receivedOn", round.receivedOn().toString(),
                                "givenOn", Choices.cell(round.givenOn()),
                                "reviewer", nameOf(round.reviewer()),
                                "opinion", round.opinionLabel(),
                                "text", Choices.cell(round.opinionText())))
                        .toList());
        shown.put(
                "negativeFindings",
                reviews.findings(caseId).stream()
                        .filter(finding -> finding.finding() == Finding.notOk)
                        .map(finding -> Map.of(
                                "round", names.get(finding.roundId()),
                                "point", finding.point().label(),
                                "reason", finding.reason()))
                        .toList());
        return shown;
    }

    /** The newest opinion in one sentence, empty before the first. */
    String newestOpinion(CaseId caseId) {
        return reviews.rounds(caseId).stream()
                .reduce((earlier, later) -> later)
                .map(round -> round.opinionLabel() + "：" + Choices.cell(round.opinionText()))
                .orElse("");
    }

    private static String name(ReviewRound round) {
        return round.tier().label() + "第" + round.roundNumber() + "轮";
    }

    private String nameOf(String reviewer) {
        return reviewer == null ? "" : organisation.nameOf(reviewer);
    }
}
