package org.zhifaflow.cooperation;

import java.time.LocalDate;

/** How the papers went to the police (TRC-05, TRC-06). */
public record CriminalHandover(
        String policeOffice, String handedTo, LocalDate sentOn, String receiptNumber, String lateReason) {}
