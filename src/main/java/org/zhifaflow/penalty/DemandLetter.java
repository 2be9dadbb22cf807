package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The demand before enforcement with its four contents (ACL-35).
 *
 * @param performBy until when to perform
 * @param manner how to perform and to pay
 * @param fineDue the fine that is due, in yuan
 * @param surchargeDue the surcharge that is due today, in yuan
 * @param rightsTold the party's right to a statement and defence is told
 */
public record DemandLetter(
        LocalDate performBy, String manner, BigDecimal fineDue, BigDecimal surchargeDue, boolean rightsTold) {}
