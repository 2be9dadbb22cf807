package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.Accounts;

/**
 * Who may be appointed to chair a hearing: the role's holders who work for the case's township, have no other part in the
 * case and did not step aside (APL-43, APL-64d).
 */
@Component
class HearingChairs {

    private static final String GROUP = "hearing-chair";

    private final ObjectProvider<Accounts> accounts;
    private final CaseFiles caseFiles;
    private final RecusedPeople recused;
    private final Organisation organisation;

    HearingChairs(
            ObjectProvider<Accounts> accounts, CaseFiles caseFiles, RecusedPeople recused, Organisation organisation) {
        this.accounts = accounts;
        this.caseFiles = caseFiles;
        this.recused = recused;
        this.organisation = organisation;
    }

    List<String> of(CaseId caseId) {
        return accounts.getObject().members(GROUP, caseFiles.get(caseId).township()).stream()
                .filter(user -> !recused.isBarred(caseId, user))
                .filter(user -> caseFiles
                        .otherRoles(caseId, user, CaseRole.hearingChair)
                        .isEmpty())
                .toList();
    }

    List<Map<String, String>> options(CaseId caseId) {
        return of(caseId).stream()
                .map(user -> Choices.choice(user, organisation.nameOf(user)))
                .toList();
    }
}
