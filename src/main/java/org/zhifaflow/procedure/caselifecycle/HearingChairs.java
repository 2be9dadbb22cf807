package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.organisation.Organisation;

/** Who may be appointed to chair a hearing: the role's holders who work for the case's township (APL-64d). */
@Component
class HearingChairs {

    private static final String GROUP = "hearing-chair";

    private final ObjectProvider<IdentityService> identity;
    private final CaseFiles caseFiles;
    private final Organisation organisation;

    HearingChairs(ObjectProvider<IdentityService> identity, CaseFiles caseFiles, Organisation organisation) {
        this.identity = identity;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
    }

    List<Map<String, String>> options(CaseId caseId) {
        return identity
                .getObject()
                .createUserQuery()
                .memberOfGroup(GROUP)
                .memberOfTenant(caseFiles.get(caseId).township())
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .map(User::getId)
                .map(user -> Choices.choice(user, organisation.nameOf(user)))
                .toList();
    }
}
