package org.zhifaflow.casefile;

import java.time.LocalDate;
import org.zhifaflow.journal.Texts;

/**
 * A party as the investigators found it, whole; what stays empty is unknown. Field meanings as in {@link Party}.
 *
 * @param partyId the party that is corrected, null for one that joins the case
 */
public record PartyParticulars(
        String partyId,
        String name,
        SubjectKind kind,
        String identifier,
        LocalDate birthDate,
        String address,
        String phone) {

    public PartyParticulars {
        partyId = orNull(partyId);
        name = orNull(name);
        identifier = orNull(identifier);
        address = orNull(address);
        phone = orNull(phone);
    }

    Party over(Party party) {
        return new Party(
                party.id(),
                party.caseId(),
                party.township(),
                name,
                kind,
                identifier,
                birthDate,
                address,
                phone,
                party.electronicConsent());
    }

    private static String orNull(String text) {
        return Texts.isBlank(text) ? null : text.strip();
    }
}
