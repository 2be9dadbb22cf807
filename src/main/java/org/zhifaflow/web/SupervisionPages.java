package org.zhifaflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;
import org.zhifaflow.procedure.engine.CaseInstances;
import org.zhifaflow.procedure.engine.ProcessModels;
import org.zhifaflow.supervision.Board;
import org.zhifaflow.supervision.BoardCounts;
import org.zhifaflow.supervision.BoardFilter;
import org.zhifaflow.supervision.BoardLine;
import org.zhifaflow.supervision.TermState;
import org.zhifaflow.supervision.Urgings;
import org.zhifaflow.supervision.Waiting;

/** The supervisor's board: the list of all open terms, its export, and urging. */
@Controller
@RequestMapping("/supervision")
class SupervisionPages {

    private static final int LAST_PAGE = 100_000;
    private static final String COCKPIT_INSTANCE = "/camunda/app/cockpit/default/#/process-instance/%s/runtime";

    private final BoardAccess access;
    private final Board board;
    private final Urgings urgings;
    private final ProcessModels models;
    private final CaseFiles caseFiles;
    private final CaseInstances instances;
    private final CaseAccess cases;

    SupervisionPages(
            BoardAccess access,
            Board board,
            Urgings urgings,
            ProcessModels models,
            CaseFiles caseFiles,
            CaseInstances instances,
            CaseAccess cases) {
        this.access = access;
        this.board = board;
        this.urgings = urgings;
        this.models = models;
        this.caseFiles = caseFiles;
        this.instances = instances;
        this.cases = cases;
    }

    /** What became of one row that was chosen for urging; reason is empty if it was done. */
    public record UrgingResult(String caseId, String what, boolean done, String reason) {}

    @GetMapping
    String show(
            @RequestParam Map<String, String> params,
            @RequestParam(defaultValue = "1") String page,
            Principal person,
            Model model) {
        Set<String> townships = access.townships(person.getName());
        List<ProcessModels.Model> processes = models.all();
        List<String> fields = board.fields(townships);
        BoardQuestion question = question(params, townships, processes, fields);
        BoardCounts counts = board.counts(townships, question.filter());
        long total = counts.shown(question.filter());
        int number = page.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        model.addAttribute("question", question);
        model.addAttribute("filter", question.filter());
        model.addAttribute("counts", counts);
        model.addAttribute("lines", board.page(townships, question.filter(), number - 1));
        model.addAttribute("total", total);
        model.addAttribute("page", number);
        model.addAttribute("pages", (total + Board.PAGE - 1) / Board.PAGE);
        model.addAttribute("states", TermState.values());
        model.addAttribute("waitings", Waiting.values());
        model.addAttribute("townships", board.townships(townships));
        model.addAttribute("fields", fields);
        model.addAttribute("processes", processes);
        model.addAttribute("processNames", names(processes));
        model.addAttribute("urges", access.isSupervisor(person.getName()));
        model.addAttribute("today", caseFiles.today());
        return "supervision/board";
    }

    /** The counts for the tile on Cockpit's dashboard. */
    @GetMapping("/counts")
    @ResponseBody
    BoardCounts counts(Principal person) {
        return board.counts(access.townships(person.getName()), BoardFilter.ALL);
    }

    /** Leads to Cockpit's view of the case, or to the case page once the procedure has ended. */
    @GetMapping("/cases/{caseId}/instance")
    String instance(@PathVariable String caseId, Principal person) {
        access.townships(person.getName());
        CaseFile file = cases.open(caseId, person.getName());
        return instances
                .findConducting(new CaseId(file.id()), CaseLifecycleProcedure.PROCESS)
                .map(id -> "redirect:" + COCKPIT_INSTANCE.formatted(id))
                .orElse("redirect:/cases/" + file.id());
    }

    @GetMapping("/terms.csv")
    void csv(@RequestParam Map<String, String> params, Principal person, HttpServletResponse response)
            throws IOException {
        Set<String> townships = access.townships(person.getName());
        List<ProcessModels.Model> processes = models.all();
        BoardQuestion question = question(params, townships, processes, board.fields(townships));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("csv"));
        BoardExport export = new BoardExport(names(processes));
        export.csv(response.getOutputStream(), reader -> board.each(townships, question.filter(), reader));
    }

    @GetMapping("/terms.xlsx")
    void xlsx(@RequestParam Map<String, String> params, Principal person, HttpServletResponse response)
            throws IOException {
        Set<String> townships = access.townships(person.getName());
        List<ProcessModels.Model> processes = models.all();
        BoardQuestion question = question(params, townships, processes, board.fields(townships));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("xlsx"));
        BoardExport export = new BoardExport(names(processes));
        export.xlsx(response.getOutputStream(), reader -> board.each(townships, question.filter(), reader));
    }

    /** Urges about each chosen row; what was refused does not keep the others from being done. */
    @PostMapping("/urgings")
    String urge(
            @RequestParam(name = "term", required = false) List<String> chosen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> params,
            Principal person,
            RedirectAttributes redirect) {
        Set<String> townships = access.townshipsForUrging(person.getName());
        List<Long> ids = chosen == null
                ? List.of()
                : chosen.stream()
                        .filter(id -> id.matches("[1-9]\\d{0,17}"))
                        .map(Long::valueOf)
                        .distinct()
                        .limit(Board.PAGE)
                        .toList();
        Map<Long, BoardLine> lines = board.of(townships, ids);
        List<UrgingResult> results = new ArrayList<>();
        ids.forEach(id -> results.add(urge(lines.get(id), words, person.getName())));
        redirect.addFlashAttribute("results", results);
        redirect.addFlashAttribute("nothingChosen", results.isEmpty());
        return "redirect:"
                + question(params, townships, models.all(), board.fields(townships))
                        .to("/supervision");
    }

    private UrgingResult urge(BoardLine line, String words, String person) {
        if (line == null) {
            return new UrgingResult("", "所选期限", false, "期限已经办结或者终止，或者不属于您监督的乡镇");
        }
        String what = line.number() + " " + line.termName();
        Outcome<Void> outcome = urgings.urge(line, words, person);
        return outcome instanceof Outcome.Refused<Void> refused
                ? new UrgingResult(
                        line.caseId(),
                        what,
                        false,
                        refused.violations().stream().map(Violation::sentence).collect(Collectors.joining("；")))
                : new UrgingResult(line.caseId(), what, true, "");
    }

    private static BoardQuestion question(
            Map<String, String> params,
            Set<String> townships,
            List<ProcessModels.Model> processes,
            List<String> fields) {
        return BoardQuestion.of(
                params,
                new BoardQuestion.Known(
                        townships,
                        processes.stream().map(ProcessModels.Model::process).toList(),
                        processes.stream()
                                .flatMap(process -> process.steps().stream())
                                .map(ProcessModels.Step::id)
                                .toList(),
                        fields));
    }

    private static Map<String, String> names(List<ProcessModels.Model> processes) {
        return processes.stream().collect(Collectors.toMap(ProcessModels.Model::process, ProcessModels.Model::name));
    }

    private String attachment(String kind) {
        return ContentDisposition.attachment()
                .filename("期限监督-" + caseFiles.today() + "." + kind, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
