package org.zhifaflow.penalty;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Who represented a party at a hearing, and by which mandate. */
@Table("hearing_representative")
public record HearingRepresentative(
        @Id Long id, String caseId, String township, Long hearingId, String partyId, String name, String mandate) {}
