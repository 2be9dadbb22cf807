package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.util.List;

/** How the parties were educated instead of penalised (APL-33d); {@code partyIds} are those who took part. */
public record EducationRecord(LocalDate educationDay, String place, String content, List<String> partyIds) {

    public EducationRecord {
        partyIds = List.copyOf(partyIds);
    }
}
