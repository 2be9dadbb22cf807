package org.zhifaflow.penalty;

import java.math.BigDecimal;
import org.zhifaflow.casefile.SubjectKind;

/** What the table of the hearing right asks about: the proposal against the party it weighs on most; yuan, confiscation null if unknown. */
public record HearingRightFacts(
        SubjectKind subjectKind,
        boolean soleTraderAsCitizen,
        BigDecimal fine,
        BigDecimal confiscation,
        boolean licencePenalty,
        boolean closure,
        boolean otherHeavy,
        BigDecimal citizenThreshold,
        BigDecimal organisationThreshold) {}
