package org.zhifaflow.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhifaflow.casefile.CaseFile;

/** Shows the papers of a case ready for printing. */
@Controller
@RequestMapping("/cases/{caseId}/papers")
class CasePapers {

    private final CaseAccess access;
    private final CaseSheets sheets;

    CasePapers(CaseAccess access, CaseSheets sheets) {
        this.access = access;
        this.sheets = sheets;
    }

    @GetMapping("/{paper}")
    String show(@PathVariable String caseId, @PathVariable String paper, Principal person, Model model) {
        CaseFile file = access.open(caseId, person.getName());
        PrintedPaper kind = PrintedPaper.of(paper).orElseThrow(CaseAccess::notFound);
        if (kind.ofSideDossier()) {
            access.requireSideDossier(person.getName());
        }
        model.addAttribute("file", file);
        model.addAttribute("kind", kind);
        model.addAttribute("sheets", sheets.of(file, kind));
        return "cases/paper";
    }
}
