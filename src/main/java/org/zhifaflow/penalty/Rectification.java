package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A decision that the authority itself revoked, changed or kept after a later review found it wrong.
 *
 * @param paperNumber number of its paper as shown, null where the decision was kept
 */
@Table("rectification")
public record Rectification(
        @Id String id,
        String township,
        String caseId,
        RectificationResult result,
        String paperNumber,
        String reason,
        LocalDate rectifiedOn,
        String rectifiedBy,
        OffsetDateTime recordedAt,
        @MappedCollection(idColumn = "rectification_id") Set<Fine> fines) {

    /** The fine of a party after the change, in yuan. */
    @Table("rectified_fine")
    public record Fine(String township, String partyId, BigDecimal fine) {}

    Map<String, BigDecimal> fineOfParty() {
        return fines.stream().collect(Collectors.toMap(Fine::partyId, Fine::fine));
    }
}
