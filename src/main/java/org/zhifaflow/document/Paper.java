package org.zhifaflow.document;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A paper for one party.
 *
 * @param id given by the database; a later paper has a higher one
 * @param day the day on the paper; service cannot be earlier
 * @param number document number as shown, null if the paper carries none
 * @param body what the paper says, line by line
 * @param termsOnService terms that begin with service, comma separated, empty if none
 * @param servedOn day of service, null until served
 * @param termSubject the subject of the clocks of its service, null where the party is it: a correction is served beside
 *     the decision that it corrects
 */
@Table("paper")
public record Paper(
        @Id Long id,
        String caseId,
        String township,
        String partyId,
        @Column("paper_kind") PaperKind kind,
        @Column("paper_day") LocalDate day,
        @Column("paper_number") String number,
        String body,
        String termsOnService,
        String issuedBy,
        LocalDate servedOn,
        String termSubject) {

    List<String> terms() {
        return termsOnService.isEmpty() ? List.of() : List.of(termsOnService.split(","));
    }

    /** The lines to print. */
    public List<String> lines() {
        return body.lines().toList();
    }

    Paper servedOn(LocalDate servedDay) {
        return new Paper(
                id,
                caseId,
                township,
                partyId,
                kind,
                day,
                number,
                body,
                termsOnService,
                issuedBy,
                servedDay,
                termSubject);
    }
}
