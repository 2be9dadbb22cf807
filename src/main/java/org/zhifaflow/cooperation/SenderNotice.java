package org.zhifaflow.cooperation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A written notice to whoever sent the lead (KY5-08l, KY5-08p). */
@Table("sender_notice")
public record SenderNotice(
        @Id String id,
        String township,
        String caseId,
        Kind kind,
        String sender,
        String noticeText,
        String returnedPapers,
        LocalDate sentOn,
        String sentBy,
        String lateReason) {

    /** What the notice tells. */
    public enum Kind {
        verificationOpinion("核查意见"),
        result("处理结果");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
