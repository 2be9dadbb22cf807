package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.procedure.engine.ForModels;

/** The parties over which multi-instance steps run. */
@Component
@ForModels("parties")
public class PartyIds {

    private final CaseFiles caseFiles;

    PartyIds(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    public List<String> idsOf(String caseId) {
        return caseFiles.parties(new CaseId(caseId)).stream().map(Party::id).toList();
    }
}
