package org.zhifaflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.evidence.EvidenceItem;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.evidence.EvidenceKind;
import org.zhifaflow.evidence.NewEvidenceFile;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;

/** Takes files into a case and gives them out by their id, never by a name. */
@Controller
@RequestMapping("/cases/{caseId}/evidence")
class EvidenceFiles {

    static final String UPLOAD = "evidence";

    private final CaseAccess access;
    private final CaseView view;
    private final EvidenceItems evidence;

    EvidenceFiles(CaseAccess access, CaseView view, EvidenceItems evidence) {
        this.access = access;
        this.view = view;
        this.evidence = evidence;
    }

    /**
     * What the person enters with a file.
     *
     * @param taskId the task that it is uploaded for, empty if none
     */
    record Entry(
            String kind,
            String title,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate takenOn,
            String place,
            String taskId) {

        EvidenceKind known() {
            for (EvidenceKind candidate : EvidenceKind.values()) {
                if (candidate.name().equals(kind)) {
                    return candidate;
                }
            }
            return null;
        }

        String task() {
            return Texts.isBlank(taskId) ? null : taskId;
        }
    }

    @PostMapping
    String upload(
            @PathVariable String caseId,
            Entry entry,
            @RequestParam("file") MultipartFile upload,
            Principal person,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response)
            throws IOException {
        CaseFile file = access.openForOfficer(caseId, person.getName());
        Outcome<EvidenceItem> outcome;
        if (upload.isEmpty()) {
            outcome = Outcome.refused("file", "请选择文件", "");
        } else {
            try (InputStream content = upload.getInputStream()) {
                outcome = evidence.upload(
                        file.caseId(),
                        new NewEvidenceFile(entry.known(), entry.title(), entry.takenOn(), entry.place(), entry.task()),
                        content,
                        upload.getOriginalFilename(),
                        upload.getContentType(),
                        person.getName());
            }
        }
        if (outcome instanceof Outcome.Refused<EvidenceItem> refused) {
            view.show(file, access.rights(person.getName()), model);
            model.addAttribute("refusedAction", UPLOAD);
            model.addAttribute("violations", refused.violations());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "cases/page";
        }
        afterwards.addFlashAttribute("done", "上传证据：已登记");
        return "redirect:"
                + UriComponentsBuilder.fromPath("/cases/{caseId}")
                        .fragment("evidence")
                        .build(file.id());
    }

    @GetMapping("/{itemId}")
    ResponseEntity<Resource> download(@PathVariable String caseId, @PathVariable String itemId, Principal person) {
        CaseFile file = access.open(caseId, person.getName());
        EvidenceItem item = evidence.get(file.caseId(), itemId);
        InputStream content = evidence.download(file.caseId(), itemId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(item.mediaType()))
                .contentLength(item.fileSize())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(item.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(content));
    }

    /** An id of another case is answered like one that does not exist. */
    @ExceptionHandler
    void unknown(NoSuchElementException missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
