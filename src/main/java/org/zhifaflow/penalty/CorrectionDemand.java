package org.zhifaflow.penalty;

import java.time.LocalDate;

/**
 * The order to correct as officers give it (APL-28a).
 *
 * @param kind at once, by a date, impossible, or keep the order already given
 * @param correctBy last day to correct; only with {@code byDate}
 * @param demand what is to be done
 * @param impossibleReason why correction is impossible
 */
public record CorrectionDemand(Kind kind, LocalDate correctBy, String demand, String impossibleReason) {

    public enum Kind {
        atOnce("立即改正"),
        byDate("限期改正"),
        impossible("无法改正"),
        keep("维持已发出的责令改正");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
