package org.zhifaflow.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The enforcement items that the demo townships hold, with what the statute says about fines. */
record DemoCatalogue(List<String> townships, List<Entry> items) {

    record Entry(
            String code,
            String name,
            String field,
            String power,
            String announcementNo,
            String basis,
            String measure,
            boolean correctionFirst,
            boolean restricted,
            String benchmark,
            String fineUnit,
            LocalDate validFrom,
            LocalDate validTo,
            List<Range> ranges) {}

    /** A range for some kinds of subject; both ends included. */
    record Range(
            List<String> subjects,
            BigDecimal minimum,
            BigDecimal maximum,
            LocalDate validFrom,
            LocalDate validTo,
            String basis,
            boolean fineOptional) {}
}
