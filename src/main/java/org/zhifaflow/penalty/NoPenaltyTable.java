package org.zhifaflow.penalty;

/** Port to the table that says whether a penalty must or may be left out (APL-30, APL-31, APL-33a to APL-33c, APL-36). */
public interface NoPenaltyTable {

    NoPenaltyConclusion conclude(Question question);

    /**
     * The facts about one party.
     *
     * @param limitationExpired the act as it stands on file was discovered too late (APL-36)
     * @param ageAtAct completed years on the day of the act, null for an organisation
     * @param firstTime by look-up in the register
     */
    record Question(
            boolean limitationExpired,
            Integer ageAtAct,
            boolean incapable,
            boolean trivial,
            boolean correctedInTime,
            Harm harm,
            boolean firstTime,
            boolean noFaultProved) {}
}
