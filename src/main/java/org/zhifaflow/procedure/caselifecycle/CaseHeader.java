package org.zhifaflow.procedure.caselifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.NumberKind;

/** What every form shows of its case: number, item, summary and the link to the case page. */
@Component
class CaseHeader {

    private final CaseFiles caseFiles;

    CaseHeader(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** A new map with the header's values, to which a step adds its own. */
    Map<String, Object> of(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        String parties = caseFiles.parties(caseId).stream()
                .map(party -> party.name() + "（" + party.kind().label() + "）")
                .collect(Collectors.joining("、"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "caseNumber",
                caseFiles
                        .findNumber(caseId, NumberKind.filing)
                        .or(() -> caseFiles.findNumber(caseId, NumberKind.lead))
                        .orElseThrow()
                        .shown());
        shown.put("itemName", file.itemName());
        shown.put(
                "caseSummary",
                "%s　当事人：%s　发现日期：%s　%s"
                        .formatted(file.place(), parties.isEmpty() ? "待查" : parties, file.foundOn(), file.facts()));
        shown.put("caseLink", "/cases/" + caseId);
        return shown;
    }
}
