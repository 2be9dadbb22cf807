package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A payment as the bank's receipt shows it; the amount is in yuan. */
public record PaymentReceipt(BigDecimal amount, LocalDate paidOn, String receiptNumber, String payeeBank) {}
