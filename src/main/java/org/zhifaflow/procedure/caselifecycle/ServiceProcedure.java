package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.document.PaperKind;
import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code service}. */
final class ServiceProcedure {

    /** notice, hearingNotice, decision or demand. */
    static final Variable<String> PAPER_KIND = new Variable<>("paperKind", String.class);

    /** served, publicNotice or failedAttempt. */
    static final Variable<String> SERVICE_RESULT = new Variable<>("serviceResult", String.class);

    private ServiceProcedure() {}

    static PaperKind kind(String word) {
        return PaperKind.valueOf(word);
    }
}
