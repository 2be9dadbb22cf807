package org.zhifaflow.casefile;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A party of a case (当事人).
 *
 * @param identifier ID number or unified credit code, null if unknown
 * @param birthDate day of birth of a natural person, null if unknown (APL-30)
 * @param electronicConsent the party signed a confirmation for electronic service (APL-61)
 * @param removedOn the day on which it was found to be no party, null for every party of the case
 */
@Table("party")
public record Party(
        @Id String id,
        String caseId,
        String township,
        String name,
        SubjectKind kind,
        String identifier,
        LocalDate birthDate,
        String address,
        String phone,
        boolean electronicConsent,
        LocalDate removedOn) {

    /** A party of the case. */
    public Party(
            String id,
            String caseId,
            String township,
            String name,
            SubjectKind kind,
            String identifier,
            LocalDate birthDate,
            String address,
            String phone,
            boolean electronicConsent) {
        this(id, caseId, township, name, kind, identifier, birthDate, address, phone, electronicConsent, null);
    }

    Party removed(LocalDate day) {
        return new Party(
                id, caseId, township, name, kind, identifier, birthDate, address, phone, electronicConsent, day);
    }
}
