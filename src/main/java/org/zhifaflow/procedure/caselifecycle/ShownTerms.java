package org.zhifaflow.procedure.caselifecycle;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;

/** The terms of a case as forms show them. */
@Component
class ShownTerms {

    private final Terms terms;
    private final CaseFiles caseFiles;

    ShownTerms(Terms terms, CaseFiles caseFiles) {
        this.terms = terms;
        this.caseFiles = caseFiles;
    }

    /** The last day of a term in words. */
    String lastDay(CaseId caseId, String term) {
        return find(caseId, term)
                .flatMap(TermStanding::lastDay)
                .map(day -> day + "（含当日）")
                .orElse("未起算");
    }

    private Optional<TermStanding> find(CaseId caseId, String term) {
        return terms.find(TermKey.ofCase(caseFiles.get(caseId).township(), caseId.value(), term))
                .filter(standing -> standing.status().isOpen());
    }
}
