package org.zhifaflow.document;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;

/** Makes papers and finds them again. */
@Service
public class Papers {

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;

    Papers(JdbcAggregateTemplate rows, CaseFiles caseFiles) {
        this.rows = rows;
        this.caseFiles = caseFiles;
    }

    /**
     * Makes a paper whose service starts the ordinary terms of its kind.
     *
     * @param number document number as shown, or null
     */
    @Transactional
    public Paper issue(
            CaseId caseId, String partyId, PaperKind kind, LocalDate day, String number, String body, String actor) {
        return issue(caseId, partyId, kind, day, number, body, actor, kind.terms());
    }

    /** As above, with the terms that begin with its service. */
    @Transactional
    public Paper issue(
            CaseId caseId,
            String partyId,
            PaperKind kind,
            LocalDate day,
            String number,
            String body,
            String actor,
            List<String> termsOnService) {
        return insert(caseId, partyId, kind, day, number, body, actor, termsOnService, null);
    }

    /**
     * Makes the paper of a correction, whose service has clocks of its own beside those of the decision (APL-61, APL-75).
     */
    @Transactional
    public Paper issueCorrection(
            CaseId caseId,
            String partyId,
            PaperKind kind,
            LocalDate day,
            String number,
            String body,
            String actor,
            List<String> termsOnService) {
        return insert(
                caseId,
                partyId,
                kind,
                day,
                number,
                body,
                actor,
                termsOnService,
                UUID.randomUUID().toString());
    }

    private Paper insert(
            CaseId caseId,
            String partyId,
            PaperKind kind,
            LocalDate day,
            String number,
            String body,
            String actor,
            List<String> termsOnService,
            String termSubject) {
        String township = caseFiles.get(caseId).township();
        return rows.insert(new Paper(
                null,
                caseId.value(),
                township,
                partyId,
                kind,
                day,
                number,
                body,
                String.join(",", termsOnService),
                actor,
                null,
                termSubject));
    }

    /** The newest paper of a kind for a party. */
    public Optional<Paper> find(CaseId caseId, String partyId, PaperKind kind) {
        return of(caseId).stream()
                .filter(paper -> paper.partyId().equals(partyId) && paper.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The correction whose service has the clocks of a subject. */
    public Paper correction(CaseId caseId, String termSubject) {
        return of(caseId).stream()
                .filter(paper -> termSubject.equals(paper.termSubject()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no correction " + termSubject + " in case " + caseId));
    }

    /** The papers of one correction, by its number. */
    public List<Paper> corrections(CaseId caseId, String number) {
        return of(caseId).stream()
                .filter(paper -> paper.kind().isCorrection() && number.equals(paper.number()))
                .toList();
    }

    /** Whether a paper that corrects the decision is still to be served (APL-61, APL-75). */
    public boolean isCorrectionUnserved(CaseId caseId) {
        return of(caseId).stream().anyMatch(paper -> paper.kind().isCorrection() && paper.servedOn() == null);
    }

    /** The day on which the newest paper of a kind was served on a party, empty until then. */
    public Optional<LocalDate> servedOn(CaseId caseId, String partyId, PaperKind kind) {
        return find(caseId, partyId, kind).map(Paper::servedOn);
    }

    /** All papers of a case in the order in which they were made. */
    public List<Paper> of(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("id")), Paper.class);
    }
}
