package org.zhifaflow.penalty;

import java.time.LocalDate;

/** Port to the register of statutory rates. */
public interface SurchargeRates {

    /** The rate that the law sets on a day; a day without one is a fault of the register. */
    SurchargeRate on(LocalDate day);
}
