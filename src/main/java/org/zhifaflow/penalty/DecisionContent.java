package org.zhifaflow.penalty;

/**
 * What the handler writes into the decision's document (APL-59); party, amount, number, remedies, organ and date come
 * from the file.
 *
 * @param account the account to pay into, null without a fine
 * @param surchargeProvided whether late payment brings a surcharge
 * @param entrustingOrgan in whose name an entrusted item is decided (HA-1.1b), null for a conferred one
 * @param sealed the document bears the seal of the deciding organ
 */
public record DecisionContent(
        String factsAndEvidence,
        String kindAndBasis,
        String orderToCorrect,
        String account,
        boolean surchargeProvided,
        String entrustingOrgan,
        boolean sealed) {}
