package org.zhifaflow.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseList;
import org.zhifaflow.casefile.CaseStatus;

/** The list of cases and the page of one case. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 100_000;

    private final CaseAccess access;
    private final CaseList list;
    private final CaseView view;

    CasePages(CaseAccess access, CaseList list, CaseView view) {
        this.access = access;
        this.list = list;
        this.view = view;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") String page,
            Principal person,
            Model model) {
        CaseStatus wanted = Arrays.stream(CaseStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(null);
        String searched = text.strip();
        searched = searched.substring(0, Math.min(searched.length(), LONGEST_TEXT));
        int number = pageNumber(page);
        Set<String> townships = access.townships(person.getName());
        List<CaseList.Line> lines = list.find(townships, wanted, searched, number - 1);
        model.addAttribute("lines", lines);
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("status", wanted == null ? "" : wanted.name());
        model.addAttribute("text", searched);
        model.addAttribute("page", number);
        model.addAttribute("manyTownships", townships.size() > 1);
        long total = lines.isEmpty() ? 0 : lines.get(0).total();
        model.addAttribute("total", total);
        model.addAttribute("pages", (total + CaseList.PAGE - 1) / CaseList.PAGE);
        return "cases/list";
    }

    @GetMapping("/{caseId}")
    String show(@PathVariable String caseId, Principal person, Model model) {
        Optional<CaseFile> file = access.find(caseId, person.getName());
        if (file.isEmpty()) {
            CaseFile numbered = access.findByNumber(caseId, person.getName()).orElseThrow(CaseAccess::notFound);
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/cases/{caseId}").build(numbered.id());
        }
        view.show(file.get(), access.rights(person.getName()), model);
        return "cases/page";
    }

    private static int pageNumber(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
    }
}
