package org.zhifaflow.web;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Accounts;

/**
 * Decides what a person sees of the cases: those of the townships the person works for, the side dossier only where the
 * role reviews or leads (KY4-12). A case of another township is answered like one that does not exist.
 */
@Component
class CaseAccess {

    private static final String OFFICER = "officer";
    private static final String CASHIER = "cashier";
    private static final String COUNTY_REVIEWER = "joint-reviewer";
    private static final Set<String> SIDE_DOSSIER_READERS =
            Set.of("team-leader", "township-reviewer", "head", COUNTY_REVIEWER, "supervisor");

    private final CaseFiles caseFiles;
    private final Accounts accounts;

    CaseAccess(CaseFiles caseFiles, Accounts accounts) {
        this.caseFiles = caseFiles;
        this.accounts = accounts;
    }

    /** The townships whose cases the person sees. */
    Set<String> townships(String userId) {
        return new TreeSet<>(accounts.memberships(userId).tenants());
    }

    /** The case with the id, if the person sees it. */
    Optional<CaseFile> find(String caseId, String userId) {
        return visible(CaseId.parse(caseId).flatMap(caseFiles::find), userId);
    }

    /** The case, or 404 if there is none or it is another township's. */
    CaseFile open(String caseId, String userId) {
        return find(caseId, userId).orElseThrow(CaseAccess::notFound);
    }

    /** The case that carries a number, if the person sees it. */
    Optional<CaseFile> findByNumber(String number, String userId) {
        return visible(caseFiles.findByNumber(number).flatMap(caseFiles::find), userId);
    }

    /** The case for an act on it; only officers report what reaches a running case. */
    CaseFile openForOfficer(String caseId, String userId) {
        return openIf(rights(userId).officer(), caseId, userId);
    }

    /** The case for a request of a consultation, which the township and the county's centre may make (KY4-11a). */
    CaseFile openForConsultation(String caseId, String userId) {
        return openIf(rights(userId).consults(), caseId, userId);
    }

    /** The case for a payment that came in; only the cashier books money (APL-67a). */
    CaseFile openForCashier(String caseId, String userId) {
        return openIf(rights(userId).cashier(), caseId, userId);
    }

    private CaseFile openIf(boolean allowed, String caseId, String userId) {
        CaseFile file = open(caseId, userId);
        if (!allowed) {
            throw new AccessDeniedException("no right to report: " + userId);
        }
        return file;
    }

    /**
     * What a person's roles allow on the page of a case that the person sees.
     *
     * @param person user id
     * @param sideDossier to read reviews, consultations and discussions (KY4-12)
     * @param officer to upload evidence and to report what happened outside the tasks
     * @param consults to ask for a consultation (KY4-11a)
     * @param cashier to book what the parties pay (APL-67a)
     */
    record Rights(String person, boolean sideDossier, boolean officer, boolean consults, boolean cashier) {}

    Rights rights(String userId) {
        Set<String> groups = Set.copyOf(accounts.memberships(userId).groups());
        boolean officer = groups.contains(OFFICER);
        return new Rights(
                userId,
                groups.stream().anyMatch(SIDE_DOSSIER_READERS::contains),
                officer,
                officer || groups.contains(COUNTY_REVIEWER),
                groups.contains(CASHIER));
    }

    /** Refuses the side dossier as if it were not there. */
    void requireSideDossier(String userId) {
        if (!rights(userId).sideDossier()) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Optional<CaseFile> visible(Optional<CaseFile> found, String userId) {
        return found.filter(file -> townships(userId).contains(file.township()));
    }
}
