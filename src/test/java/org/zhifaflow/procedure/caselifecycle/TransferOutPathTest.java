package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferOutPathTest {

    private static final String ISSUE = "userTask_issueTransferLetter";
    private static final String SIGN = "userTask_signTransferLetter";
    private static final String RECEIPT = "userTask_recordTransferReceipt";

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("transferOut");

    @Test
    void a_signed_letter_is_received_and_the_case_is_transferred() {
        path().start(Map.of())
                .complete(ISSUE, Map.of())
                .complete(SIGN, Map.of("letterSigned", true))
                .complete(RECEIPT, Map.of("transferAccepted", true))
                .endsAt("endEvent_transferredOut");
    }

    @Test
    void a_letter_that_head_and_department_send_back_is_written_anew_and_then_transferred() {
        path().start(Map.of())
                .complete(ISSUE, Map.of())
                .complete(SIGN, Map.of("letterSigned", false))
                .complete(ISSUE, Map.of())
                .complete(SIGN, Map.of("letterSigned", true))
                .complete(RECEIPT, Map.of("transferAccepted", false))
                .complete(ISSUE, Map.of())
                .complete(SIGN, Map.of("letterSigned", true))
                .complete(RECEIPT, Map.of("transferAccepted", true))
                .endsAt("endEvent_transferredOut");
    }

    private static PathTests path() {
        return PathTests.of(coverage, "transferOut").calling("resultNotice").delegates("startTransferTerm");
    }
}
