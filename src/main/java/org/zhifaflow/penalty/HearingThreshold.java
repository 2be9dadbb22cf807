package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zhifaflow.casefile.SubjectKind;

/**
 * Local amounts from which a fine or a confiscation is a larger one (APL-63), in yuan.
 *
 * @param soleTraderAsCitizen whether the citizens' amount counts for sole traders
 */
record HearingThreshold(BigDecimal citizen, BigDecimal organisation, boolean soleTraderAsCitizen) {

    BigDecimal of(SubjectKind kind) {
        return switch (kind) {
            case citizen -> citizen;
            case soleTrader -> soleTraderAsCitizen ? citizen : organisation;
            case organisation -> organisation;
        };
    }

    /** The line that goes furthest towards a hearing: it decides for the whole case, since the hearing is joint. */
    NoticedProposal.Line heaviest(List<NoticedProposal.Line> lines, Map<String, SubjectKind> kinds) {
        return lines.stream()
                .max(Comparator.comparing(NoticedProposal.Line::heavyInKind)
                        .thenComparing((one, other) -> compare(one, other, kinds)))
                .orElseThrow(() -> new IllegalStateException("a proposal without parties"));
    }

    /** Compares amount / threshold without dividing. */
    private int compare(NoticedProposal.Line one, NoticedProposal.Line other, Map<String, SubjectKind> kinds) {
        BigDecimal left = amount(one).multiply(of(kinds.get(other.partyId())));
        BigDecimal right = amount(other).multiply(of(kinds.get(one.partyId())));
        return left.compareTo(right);
    }

    private static BigDecimal amount(NoticedProposal.Line line) {
        return line.confiscation() == null ? line.fine() : line.fine().max(line.confiscation());
    }
}
