package org.zhifaflow.catalogue;

import java.time.LocalDate;

/**
 * An enforcement item as a township holds it.
 *
 * @param code the item's code, for example LOCAL-B01
 * @param power {@code conferred} (赋权, in the township's own name) or {@code entrusted} (委托) (HA-1.1b)
 * @param announcementNo number of the government announcement that put it into force (KY0-03)
 * @param basis law and article
 * @param correctionFirst a fine presupposes an order to correct that expired (责令限期改正,逾期不改正)
 * @param restricted concerns national security or personal freedom and can never be exercised (HL-4.1b)
 * @param benchmark id of its benchmark table, null if it has none
 * @param fineUnit {@code yuan}, or {@code ofConstructionCost} where the range is a share of the cost
 */
public record Item(
        String township,
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
        LocalDate validTo) {}
