package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * A lead as the officer enters it.
 *
 * @param item code of a catalogue item, or {@code UNLISTED} with {@code otherItem} in words
 * @param placeName a community or village of the township, or {@code OUTSIDE}
 * @param continuing the act goes on; then there is no day of its end
 * @param filedElsewhere another authority is said to have opened a case; the verification finds out (APL-25, HL-4.2a)
 */
public record Lead(
        String source,
        String sourceUnit,
        String item,
        String otherItem,
        String placeName,
        String placeDetail,
        String facts,
        LocalDate foundOn,
        boolean continuing,
        LocalDate actEndedOn,
        boolean endangersLife,
        boolean filedElsewhere,
        List<PartyEntry> parties) {

    public static final String UNLISTED = "UNLISTED";
    public static final String OUTSIDE = "OUTSIDE";

    /** A party as entered; unknown particulars stay empty. */
    public record PartyEntry(
            String name,
            SubjectKind kind,
            String identifier,
            LocalDate birthDate,
            String address,
            String phone,
            boolean electronicConsent) {}
}
