package org.zhifaflow.penalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What the chair reports of a hearing.
 *
 * @param investigatorStatement facts, evidence and proposal that the investigators put forward
 * @param partyStatement defence and cross-examination by the party
 * @param signature whether the party signed the record
 * @param refusalNote the chair's note of a refusal to sign (APL-64g)
 * @param absenceReason why the party did not come, left, or the hearing is postponed
 * @param absenceAccepted the reason is accepted
 */
public record HearingRecord(
        @NotNull HearingResult result,
        @Valid List<Representative> representatives,
        String investigatorStatement,
        String partyStatement,
        Signature signature,
        String refusalNote,
        String absenceReason,
        boolean absenceAccepted) {

    public HearingRecord {
        representatives = representatives == null ? List.of() : List.copyOf(representatives);
    }

    /** @param mandate number or day of the written mandate */
    public record Representative(
            @NotBlank(message = "须选择当事人") String partyId,
            @NotBlank(message = "须填写代理人姓名") String name,
            String mandate) {}

    public enum Signature {
        signed("核对无误并签名"),
        refused("拒绝签名");

        private final String label;

        Signature(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
