package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.document.Paper;
import org.zhifaflow.document.PaperKind;
import org.zhifaflow.document.Papers;
import org.zhifaflow.procedure.engine.Keys;
import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code service}. */
final class ServiceProcedure {

    /** notice, hearingNotice, decision or demand; a correction is known by the subject of its terms. */
    static final Variable<String> PAPER_KIND = new Variable<>("paperKind", String.class);

    /** served, publicNotice or failedAttempt. */
    static final Variable<String> SERVICE_RESULT = new Variable<>("serviceResult", String.class);

    private ServiceProcedure() {}

    /** The paper to serve: a correction by the subject of its own clocks, any other the party's newest of its kind. */
    static Paper paper(Papers papers, VariableScope scope) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(scope));
        return Keys.TERM_SUBJECT
                .find(scope)
                .map(subject -> papers.correction(caseId, subject))
                .orElseGet(() -> newest(papers, caseId, scope));
    }

    private static Paper newest(Papers papers, CaseId caseId, VariableScope scope) {
        PaperKind kind = PaperKind.valueOf(PAPER_KIND.get(scope));
        String partyId = Keys.PARTY_ID.get(scope);
        return papers.find(caseId, partyId, kind)
                .orElseThrow(() -> new IllegalStateException(
                        "no " + kind + " was issued for party " + partyId + " of case " + caseId));
    }
}
