package org.zhifaflow.penalty;

/** Port to the table that says whether a penalty must or may be left out (APL-30, APL-31, APL-33a to APL-33c). */
public interface NoPenaltyTable {

    NoPenaltyConclusion conclude(Question question);

    /**
     * The facts about one party.
     *
     * @param ageAtAct completed years on the day of the act, null for an organisation
     * @param firstTime by look-up in the register
     */
    record Question(
            Integer ageAtAct,
            boolean incapable,
            boolean trivial,
            boolean correctedInTime,
            Harm harm,
            boolean firstTime,
            boolean noFaultProved) {}
}
