package org.zhifaflow.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The statutory range of a fine for one kind of subject and period: both ends included, in the item's fine unit. */
public record StatutoryRange(
        String itemCode,
        String subjectKind,
        BigDecimal minimum,
        BigDecimal maximum,
        LocalDate validFrom,
        LocalDate validTo,
        String basis) {}
