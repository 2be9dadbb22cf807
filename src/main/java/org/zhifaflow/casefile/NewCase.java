package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.List;

/** A lead as it is put on record; field meanings as in {@link CaseFile} and {@link Party}. */
public record NewCase(
        String township,
        String itemCode,
        String itemName,
        String source,
        String sourceUnit,
        String place,
        String zone,
        String facts,
        LocalDate foundOn,
        LocalDate actEndedOn,
        boolean endangersLife,
        List<NewParty> parties) {

    public NewCase {
        parties = List.copyOf(parties);
    }

    public record NewParty(
            String name,
            SubjectKind kind,
            String identifier,
            LocalDate birthDate,
            String address,
            String phone,
            boolean electronicConsent) {}
}
