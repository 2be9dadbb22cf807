package org.zhifaflow.cooperation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One suspicion of crime in a case with everything that became of it (TRC-05 to TRC-10); a case may have several.
 *
 * @param team user ids, comma separated
 * @param papers words of {@link CriminalPaper}, comma separated
 */
@Table("criminal_transfer")
public record CriminalTransfer(
        @Id String id,
        String township,
        String caseId,
        int transferNumber,
        State state,
        String facts,
        LocalDate suspectedOn,
        String suspectedBy,
        String team,
        String report,
        String papers,
        String goods,
        String absenceReason,
        LocalDate reportedOn,
        String reportedBy,
        String headReason,
        String headLateReason,
        LocalDate answeredOn,
        String answeredBy,
        String policeOffice,
        String handedTo,
        String handoverReceipt,
        String handoverLateReason,
        LocalDate sentOn,
        String sentBy,
        String policeDocument,
        String policeReason,
        LocalDate policeDecidedOn,
        String policeRecordedBy) {

    /** Where a transfer stands. */
    public enum State {
        suspected("已登记，待制作移送材料"),
        reported("待负责人审批"),
        refused("负责人不批准移送"),
        approved("已批准，待移送"),
        sent("已移送，待司法机关答复"),
        accepted("司法机关已立案"),
        returned("司法机关已退回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the suspicion still stands in the way of a decision (KY1-9a). */
        boolean blocks() {
            return switch (this) {
                case suspected, reported, approved, sent, accepted -> true;
                case refused, returned -> false;
            };
        }
    }
}
