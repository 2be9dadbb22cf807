package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An advance notice to all parties of a case; each new round of notice is a row of its own.
 *
 * @param hearingRight the parties were told that they may ask for a hearing (APL-63)
 */
@Table("penalty_notice")
public record Notice(
        @Id Long id,
        String caseId,
        String township,
        boolean hearingRight,
        String content,
        String facts,
        String reasons,
        String legalBasis,
        String contact,
        LocalDate issuedOn,
        String issuedBy) {}
