package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Party;

/**
 * The register of earlier decisions as they stand, over all townships: whether a violation is a party's first (APL-33b)
 * and whether an act was already fined by any organ here (APL-29). A party is the same by its identifier where both
 * cases know one, otherwise by its name. What a review, a lawsuit or the authority itself revoked is not in it (APL-75).
 */
@Service
public class PenaltyRegister implements ViolationRegister {

    private final JdbcClient jdbc;
    private final FinesInForce fines;

    PenaltyRegister(JdbcClient jdbc, FinesInForce fines) {
        this.jdbc = jdbc;
        this.fines = fines;
    }

    /** The final decisions against the party in other cases since a day, newest first, with the fines in force. */
    public List<EarlierDecision> earlier(CaseId caseId, Party party, LocalDate since) {
        return jdbc
                .sql("""
                        select l.case_id, l.party_id, d.decided_on, d.result, l.item_code, l.act_day, l.place, l.fine,
                               l.beyond_fine
                          from decision_line l join decision d on d.id = l.decision_id
                         where l.case_id <> :case and d.decided_on >= :since and d.final_case_id is not null
                           and (l.party_identifier = :identifier
                                or ((l.party_identifier is null or cast(:identifier as varchar(40)) is null)
                                    and l.party_name = :name))
                         order by d.decided_on desc, l.case_id""")
                .param("case", caseId.value())
                .param("since", since)
                .param("identifier", party.identifier())
                .param("name", party.name())
                .query(EarlierDecision.class)
                .list()
                .stream()
                .filter(earlier -> !fines.isRevoked(new CaseId(earlier.caseId()), earlier.partyId()))
                .map(earlier -> earlier.finedWith(fines.of(new CaseId(earlier.caseId()), earlier.partyId())))
                .toList();
    }

    @Override
    public List<Prior> findPrior(CaseFile file, Party party, LocalDate since) {
        return earlier(file.caseId(), party, since).stream()
                .filter(earlier -> earlier.itemCode().equals(file.itemCode()))
                .filter(earlier -> earlier.result() != DecisionResult.factsNotEstablished)
                .map(earlier ->
                        new Prior(earlier.caseId(), earlier.decidedOn(), earlier.actDay(), earlier.isPenalised()))
                .sorted(Comparator.comparing(Prior::decidedOn).thenComparing(Prior::caseId))
                .toList();
    }

    /**
     * An earlier decision against a party.
     *
     * @param fine the fine in force, in yuan
     * @param beyondFine whether it gave the party another penalty than a fine
     */
    public record EarlierDecision(
            String caseId,
            String partyId,
            LocalDate decidedOn,
            DecisionResult result,
            String itemCode,
            LocalDate actDay,
            String place,
            BigDecimal fine,
            boolean beyondFine) {

        public boolean isFined() {
            return fine.signum() > 0;
        }

        /** A decision to penalise leaves out a party that must be spared, and a fine may have fallen away since. */
        boolean isPenalised() {
            return isFined() || beyondFine;
        }

        private EarlierDecision finedWith(BigDecimal inForce) {
            return new EarlierDecision(
                    caseId, partyId, decidedOn, result, itemCode, actDay, place, inForce, beyondFine);
        }
    }
}
