package org.zhifaflow.penalty;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The circumstances of one party.
 *
 * @param ageAtAct completed years on the day of the act, null for an organisation
 * @param occurrence how many times within a year, this time included
 * @param firstTime by look-up in the register
 * @param registerFound what the look-up found, as text
 * @param mitigations words of {@link MitigationGround}, comma separated
 * @param noPenalty what the table of no-penalty grounds answered
 */
@Table("party_circumstances")
public record PartyCircumstances(
        @Id String id,
        String township,
        String circumstancesId,
        String partyId,
        Integer ageAtAct,
        int occurrence,
        boolean firstTime,
        String registerFound,
        boolean incapable,
        boolean noFaultProved,
        String mitigations,
        String proof,
        NoPenaltyConclusion.Word noPenalty,
        String ground) {

    public Set<MitigationGround> grounds() {
        Set<MitigationGround> grounds = EnumSet.noneOf(MitigationGround.class);
        Arrays.stream(mitigations.split(","))
                .filter(word -> !word.isEmpty())
                .map(MitigationGround::valueOf)
                .forEach(grounds::add);
        return grounds;
    }
}
