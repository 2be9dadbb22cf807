package org.zhifaflow.casefile;

import java.time.LocalDate;

/**
 * A case that another authority opened about the same act (APL-25, HL-4.2a).
 *
 * @param otherAuthority its name
 * @param otherFiledOn the day of its filing
 * @param otherFilingNumber the number of its filing, null if it is not known
 */
public record OtherFiling(
        String otherAuthority, OtherAuthority otherKind, LocalDate otherFiledOn, String otherFilingNumber) {

    /** Who filed when under which number, in words. */
    public String inWords() {
        return otherAuthority + "于" + otherFiledOn + "立案"
                + (otherFilingNumber == null ? "" : "（" + otherFilingNumber + "）");
    }
}
