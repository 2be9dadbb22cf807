package org.zhifaflow.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Port to the register of local settings (地方设定): numbers that the texts leave open, never mixed with law. */
public interface LocalSettings {

    /** The setting's value on a day; a setting without a row is a fault of the model. */
    String text(String setting, LocalDate day);

    /** The setting's value as a number, in the unit that its row names. */
    default BigDecimal number(String setting, LocalDate day) {
        return new BigDecimal(text(setting, day));
    }
}
