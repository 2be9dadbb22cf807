package org.zhifaflow.organisation;

import java.time.LocalDate;

/** A certificate with its number and the first and last day it is valid; no last day means without end. */
public record Certificate(
        String personId, CertificateKind kind, String number, LocalDate validFrom, LocalDate validTo) {

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
