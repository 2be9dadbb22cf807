package org.zhifaflow.penalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The chair's report after a hearing (APL-65). */
public record HearingOpinion(
        @NotBlank(message = "须写明听证查明的事实") String findings,
        @NotNull Recommendation recommendation,
        @NotBlank(message = "须写明听证意见") String opinion) {

    public enum Recommendation {
        maintain("维持处罚建议"),
        lighten("从轻、减轻或者不予处罚"),
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
