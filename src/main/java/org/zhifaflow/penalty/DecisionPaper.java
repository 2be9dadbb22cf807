package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The data of the decision's document with its six items (APL-59); the party and its fine stand in the decision's lines.
 *
 * @param caseId the case, whose only decision it is
 * @param number the decision's number as papers show it
 * @param organ the organ that decides: the township government, never its team (WC-3.3a, WC-3.5c)
 * @param bank where to pay, null without a fine
 * @param surchargeProvided whether late payment brings a surcharge (SEP-07)
 * @param remedies remedies, their times and organs (ARL-20, ARL-24, ALL-46)
 */
@Table("decision_paper")
public record DecisionPaper(
        @Id String caseId,
        String township,
        String number,
        LocalDate issuedOn,
        String organ,
        String factsAndEvidence,
        String kindAndBasis,
        String orderToCorrect,
        String bank,
        String account,
        String performance,
        boolean surchargeProvided,
        String remedies,
        String issuedBy,
        OffsetDateTime recordedAt) {}
