package org.zhifaflow.penalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The written check of all statements and defences to one notice (APL-45).
 *
 * @param newFacts the defence brought facts or evidence that the investigation did not have
 * @param amendment how the proposal is to be changed
 */
public record DefenceFindings(
        @Valid List<Check> checks,
        @NotNull DefenceChange change,
        boolean newFacts,
        String newFactsText,
        String amendment) {

    public DefenceFindings {
        checks = checks == null ? List.of() : List.copyOf(checks);
    }

    /** The check of one statement. */
    public record Check(
            @NotBlank(message = "须选择陈述申辩") String statementId,
            @NotNull(message = "须写明是否采纳") Verdict verdict,
            @NotBlank(message = "须写明复核理由") String reason) {}

    public enum Verdict {
        accepted("采纳"),
        partlyAccepted("部分采纳"),
        rejected("不予采纳");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
