package org.zhifaflow.procedure.engine;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.Violation;

/** Notes a refusal in the journal after the refused step was rolled back, in a transaction of its own (safety §4). */
@Component
class RefusalNotes {

    private static final int LONGEST_DETAIL = 4000;

    private final Journal journal;
    private final CaseFiles caseFiles;

    RefusalNotes(Journal journal, CaseFiles caseFiles) {
        this.journal = journal;
        this.caseFiles = caseFiles;
    }

    void note(CaseId caseId, String actor, String step, List<Violation> violations) {
        String township = caseFiles.get(caseId).township();
        String detail =
                String.join("；", violations.stream().map(Violation::sentence).toList());
        Act act = new Act(
                township,
                caseId.value(),
                actor == null ? Act.SYSTEM : actor,
                "拒绝：" + step,
                String.join(
                        ",",
                        violations.stream()
                                .map(Violation::basis)
                                .filter(basis -> !basis.isEmpty())
                                .distinct()
                                .toList()),
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    journal.recordApart(act);
                }
            }
        });
    }
}
