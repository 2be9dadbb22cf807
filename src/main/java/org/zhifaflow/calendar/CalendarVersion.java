package org.zhifaflow.calendar;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The notice of one year as it was imported.
 *
 * @param year the year of the notice; a few of its days may lie in the December before
 * @param noticeNumber the notice's number, for example {@code 国办发明电〔2025〕7号}
 * @param edition place in the order of calendars, empty until it is applied
 * @param importedBy user id
 * @param appliedBy user id of the person who applied it, empty until then
 * @param inForceAt when the last open term had moved to it
 */
public record CalendarVersion(
        long id,
        int year,
        String noticeNumber,
        Status status,
        Optional<Integer> edition,
        String importedBy,
        OffsetDateTime importedAt,
        Optional<String> appliedBy,
        Optional<OffsetDateTime> inForceAt) {

    /** Where a version stands. */
    public enum Status {
        /** Imported; open terms have not moved to it, or not all of them. */
        DRAFT,
        /** Terms of its year are counted by it. */
        IN_FORCE,
        /** A later version of the same year is in force. */
        REPLACED,
        /** Another file for the same year was imported before it was applied. */
        DISCARDED
    }

    /** Whether open terms are moving to it. */
    public boolean moving() {
        return status == Status.DRAFT && edition.isPresent();
    }
}
