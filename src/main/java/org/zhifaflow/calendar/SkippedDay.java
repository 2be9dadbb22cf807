package org.zhifaflow.calendar;

import java.time.LocalDate;

/**
 * A day that a term leaves out.
 *
 * @param reason in Chinese, for example {@code 周六}, {@code 春节（国办发明电〔2024〕12号）} or {@code 中止计算}
 */
public record SkippedDay(LocalDate date, String reason) {}
