package org.zhifaflow.penalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The chair's report after a hearing (APL-65). */
public record HearingOpinion(
        @NotBlank(message = "须写明听证查明的事实") String findings,
        @NotNull Recommendation recommendation,
        @NotBlank(message = "须写明听证意见") String opinion) {

    /** How the case should be handled; the words are those of the form. */
    public enum Recommendation {
        maintain("维持处罚建议"),
        lighten("从轻或者减轻处罚"),
        noPenalty("不予处罚"),
        notEstablished("违法事实不能成立"),
        supplement("补充调查");

        private final String label;

        Recommendation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
