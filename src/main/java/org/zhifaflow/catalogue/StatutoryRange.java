package org.zhifaflow.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The statutory range of a fine that a township gives for one kind of subject and period: both ends included, in the item's fine unit.
 *
 * @param fineOptional the law says 可以处 or 可以并处, or leaves a choice between warning and fine: a penalty may do
 *     without the fine
 */
public record StatutoryRange(
        String township,
        String itemCode,
        String subjectKind,
        BigDecimal minimum,
        BigDecimal maximum,
        LocalDate validFrom,
        LocalDate validTo,
        String basis,
        boolean fineOptional) {}
