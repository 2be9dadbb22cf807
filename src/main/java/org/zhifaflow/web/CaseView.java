package org.zhifaflow.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseNumber;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Handovers;
import org.zhifaflow.casefile.NewFacts;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.cooperation.CriminalTransfers;
import org.zhifaflow.cooperation.SenderNotices;
import org.zhifaflow.cooperation.Transfers;
import org.zhifaflow.document.Paper;
import org.zhifaflow.document.Papers;
import org.zhifaflow.document.ServiceAttempt;
import org.zhifaflow.document.Services;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.evidence.EvidenceKind;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.evidence.TerminationGround;
import org.zhifaflow.evidence.Terminations;
import org.zhifaflow.journal.Clauses;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.penalty.Closings;
import org.zhifaflow.penalty.CollectiveDiscussions;
import org.zhifaflow.penalty.CorrectionOrders;
import org.zhifaflow.penalty.CourtApplication;
import org.zhifaflow.penalty.CourtApplications;
import org.zhifaflow.penalty.Debt;
import org.zhifaflow.penalty.DecisionPapers;
import org.zhifaflow.penalty.Decisions;
import org.zhifaflow.penalty.Defences;
import org.zhifaflow.penalty.Demand;
import org.zhifaflow.penalty.Demands;
import org.zhifaflow.penalty.Emergencies;
import org.zhifaflow.penalty.EnforcementEnd;
import org.zhifaflow.penalty.EnforcementEndGround;
import org.zhifaflow.penalty.EnforcementEnds;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.penalty.Notices;
import org.zhifaflow.penalty.Payment;
import org.zhifaflow.penalty.Payments;
import org.zhifaflow.penalty.Proposals;
import org.zhifaflow.penalty.Remedies;
import org.zhifaflow.penalty.Remedy;
import org.zhifaflow.penalty.RemedyKind;
import org.zhifaflow.penalty.RemedyOutcome;
import org.zhifaflow.penalty.ResponseForm;
import org.zhifaflow.penalty.Responses;
import org.zhifaflow.procedure.engine.CaseDiagrams;
import org.zhifaflow.procedure.engine.CaseTasks;
import org.zhifaflow.review.Consultations;
import org.zhifaflow.review.ReviewFinding;
import org.zhifaflow.review.Reviews;
import org.zhifaflow.supervision.Reminders;
import org.zhifaflow.supervision.Urgings;

/** Gathers what the case page shows, each section from the room that keeps it. */
@Component
class CaseView {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Acts of review, consultation and discussion: their particulars belong into the side dossier (KY4-12). */
    private static final Pattern SIDE_DOSSIER = Pattern.compile("KY4-(0[2-8]|1[12]).*");

    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Filings filings;
    private final Handovers handovers;
    private final NewFacts newFacts;
    private final Journal journal;
    private final Terms terms;
    private final CaseDiagrams diagrams;
    private final CaseTasks tasks;
    private final EvidenceItems evidence;
    private final Preservations preservations;
    private final Recusals recusals;
    private final Terminations terminations;
    private final CorrectionOrders corrections;
    private final Proposals proposals;
    private final Emergencies emergencies;
    private final Reviews reviews;
    private final Consultations consultations;
    private final CollectiveDiscussions discussions;
    private final Notices notices;
    private final Responses responses;
    private final Defences defences;
    private final Hearings hearings;
    private final Decisions decisions;
    private final DecisionPapers decisionPapers;
    private final Payments payments;
    private final Demands demands;
    private final CourtApplications courtApplications;
    private final Remedies remedies;
    private final EnforcementEnds enforcementEnds;
    private final Closings closings;
    private final Papers papers;
    private final Services services;
    private final Transfers transfers;
    private final SenderNotices senderNotices;
    private final CriminalTransfers criminalTransfers;
    private final Urgings urgings;
    private final Reminders reminders;

    CaseView(
            CaseFiles caseFiles,
            Organisation organisation,
            Catalogue catalogue,
            Filings filings,
            Handovers handovers,
            NewFacts newFacts,
            Journal journal,
            Terms terms,
            CaseDiagrams diagrams,
            CaseTasks tasks,
            EvidenceItems evidence,
            Preservations preservations,
            Recusals recusals,
            Terminations terminations,
            CorrectionOrders corrections,
            Proposals proposals,
            Emergencies emergencies,
            Reviews reviews,
            Consultations consultations,
            CollectiveDiscussions discussions,
            Notices notices,
            Responses responses,
            Defences defences,
            Hearings hearings,
            Decisions decisions,
            DecisionPapers decisionPapers,
            Payments payments,
            Demands demands,
            CourtApplications courtApplications,
            Remedies remedies,
            EnforcementEnds enforcementEnds,
            Closings closings,
            Papers papers,
            Services services,
            Transfers transfers,
            SenderNotices senderNotices,
            CriminalTransfers criminalTransfers,
            Urgings urgings,
            Reminders reminders) {
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.filings = filings;
        this.handovers = handovers;
        this.newFacts = newFacts;
        this.journal = journal;
        this.terms = terms;
        this.diagrams = diagrams;
        this.tasks = tasks;
        this.evidence = evidence;
        this.preservations = preservations;
        this.recusals = recusals;
        this.terminations = terminations;
        this.corrections = corrections;
        this.proposals = proposals;
        this.emergencies = emergencies;
        this.reviews = reviews;
        this.consultations = consultations;
        this.discussions = discussions;
        this.notices = notices;
        this.responses = responses;
        this.defences = defences;
        this.hearings = hearings;
        this.decisions = decisions;
        this.decisionPapers = decisionPapers;
        this.payments = payments;
        this.demands = demands;
        this.courtApplications = courtApplications;
        this.remedies = remedies;
        this.enforcementEnds = enforcementEnds;
        this.closings = closings;
        this.papers = papers;
        this.services = services;
        this.transfers = transfers;
        this.senderNotices = senderNotices;
        this.criminalTransfers = criminalTransfers;
        this.urgings = urgings;
        this.reminders = reminders;
    }

    /** A term as the page says it; concerning is the party or thing it runs for, empty for the whole case. */
    record TermLine(long id, TermStanding standing, String concerning, String state, boolean alarming) {

        public String basis() {
            return Clauses.cite(standing.rule().basis());
        }

        /** Null while suspended. */
        public LocalDate lastDay() {
            return standing.lastDay().orElse(null);
        }

        /** Null while open. */
        public LocalDate closedOn() {
            return standing.closedOn().orElse(null);
        }
    }

    /** A line of the story; the detail of the side dossier is withheld from who may not read it. */
    record StoryLine(String at, String actor, String what, String basis, String detail) {}

    /** What a party has to pay and has paid, in yuan. */
    record MoneyLine(
            Party party,
            Debt debt,
            List<Payment> payments,
            Demand demand,
            CourtApplication courtApplication,
            List<Remedy> remedies,
            List<EnforcementEnd> ends) {}

    void show(CaseFile file, CaseAccess.Rights rights, Model model) {
        CaseId caseId = file.caseId();
        LocalDate today = caseFiles.today();
        List<Party> parties = caseFiles.parties(caseId);
        Map<String, String> partyNames =
                caseFiles.partiesOnFile(caseId).stream().collect(Collectors.toMap(Party::id, Party::name));
        model.addAttribute("file", file);
        model.addAttribute("today", today);
        model.addAttribute("people", this);
        model.addAttribute("partyNames", partyNames);
        model.addAttribute("sideDossier", rights.sideDossier());
        model.addAttribute("officer", rights.officer());
        model.addAttribute("consults", rights.consults());
        model.addAttribute("cashier", rights.cashier());
        model.addAttribute("printed", PrintedPaper.values());
        model.addAttribute("source", Words.source(file.source()));
        model.addAttribute("township", organisation.township(file.township()));
        model.addAttribute(
                "item",
                catalogue
                        .findItem(file.township(), file.itemCode(), file.foundOn())
                        .orElse(null));
        model.addAttribute("numbers", numbers(caseId));
        model.addAttribute("number", number(caseId));
        model.addAttribute("parties", parties);
        model.addAttribute("subjectKinds", SubjectKind.values());
        model.addAttribute("roles", roles(caseId));
        model.addAttribute("investigators", caseFiles.holders(caseId, CaseRole.investigator));
        model.addAttribute("diagrams", diagrams.of(caseId));
        model.addAttribute("tasks", tasks.of(caseId));
        model.addAttribute("terms", terms(caseId, partyNames, today));
        model.addAttribute("reminders", reminders.of(caseId));
        model.addAttribute("urgings", urgings.of(caseId));
        model.addAttribute("story", story(caseId, rights.sideDossier()));
        model.addAttribute("filing", filings.find(caseId).orElse(null));
        model.addAttribute("handover", handovers.find(caseId).orElse(null));
        model.addAttribute("letters", filings.letters(caseId));
        model.addAttribute("newFacts", newFacts.of(caseId));
        model.addAttribute("evidence", evidence.of(caseId));
        model.addAttribute("evidenceKinds", EvidenceKind.values());
        model.addAttribute("findings", evidence.findings(caseId));
        model.addAttribute("preservations", preservations.of(caseId));
        model.addAttribute(
                "preservedItems",
                preservations.of(caseId).stream()
                        .collect(Collectors.toMap(p -> p.id(), p -> preservations.items(p.id()))));
        model.addAttribute("recusals", recusals.of(caseId));
        model.addAttribute("terminations", terminations.of(caseId));
        model.addAttribute(
                "inquiries",
                terminations.of(caseId).stream()
                        .collect(Collectors.toMap(t -> t.id(), t -> terminations.inquiries(t.id()))));
        model.addAttribute("terminationGrounds", TerminationGround.values());
        model.addAttribute("concerned", concerned(caseId, rights));
        model.addAttribute("corrections", corrections.of(caseId));
        model.addAttribute("proposals", proposals.of(caseId));
        model.addAttribute("emergencies", emergencies.of(caseId));
        if (rights.sideDossier()) {
            model.addAttribute("rounds", reviews.rounds(caseId));
            model.addAttribute(
                    "reviewFindings",
                    reviews.findings(caseId).stream().collect(Collectors.groupingBy(ReviewFinding::roundId)));
            model.addAttribute("consultations", consultations.of(caseId));
            model.addAttribute("discussions", discussions.of(caseId));
        }
        model.addAttribute("notices", notices.of(caseId));
        model.addAttribute("responseForms", ResponseForm.values());
        model.addAttribute("responses", responses.of(caseId));
        model.addAttribute("defence", defences.find(caseId).orElse(null));
        model.addAttribute("hearings", hearings.of(caseId));
        model.addAttribute("decision", decisions.find(caseId).orElse(null));
        model.addAttribute("decisionLines", decisions.lines(caseId));
        model.addAttribute("decisionPaper", decisionPapers.find(caseId).orElse(null));
        model.addAttribute("money", money(caseId, parties, today));
        model.addAttribute("remedyKinds", RemedyKind.values());
        model.addAttribute("remedyOutcomes", RemedyOutcome.values());
        model.addAttribute("endGrounds", EnforcementEndGround.values());
        model.addAttribute("closing", closings.find(caseId).orElse(null));
        model.addAttribute("papers", papers.of(caseId));
        model.addAttribute(
                "attempts", services.of(caseId).stream().collect(Collectors.groupingBy(ServiceAttempt::paperId)));
        model.addAttribute("transfers", transfers.of(caseId));
        model.addAttribute("senderNotices", senderNotices.of(caseId));
        model.addAttribute("criminalTransfers", criminalTransfers.of(caseId));
    }

    /** The number that papers show: that of the filing, before it that of the lead. */
    String number(CaseId caseId) {
        return caseFiles
                .findNumber(caseId, NumberKind.filing)
                .or(() -> caseFiles.findNumber(caseId, NumberKind.lead))
                .map(CaseNumber::shown)
                .orElse(caseId.value());
    }

    private List<CaseNumber> numbers(CaseId caseId) {
        return Arrays.stream(NumberKind.values())
                .flatMap(kind -> caseFiles.findNumber(caseId, kind).stream())
                .toList();
    }

    private Map<String, String> roles(CaseId caseId) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (CaseRole role : CaseRole.values()) {
            List<String> holders = caseFiles.holders(caseId, role);
            if (!holders.isEmpty()) {
                roles.put(role.label(), holders.stream().map(this::nameOf).collect(Collectors.joining("、")));
            }
        }
        return roles;
    }

    /** Whom the reader may ask to step aside: an officer files what a party asks, everybody else speaks for oneself. */
    private Map<String, String> concerned(CaseId caseId, CaseAccess.Rights rights) {
        Map<String, String> concerned = new LinkedHashMap<>();
        recusals.concerned(caseId).forEach((person, part) -> {
            if (rights.officer() || person.equals(rights.person())) {
                concerned.put(person, nameOf(person) + "（" + part + "）");
            }
        });
        return concerned;
    }

    private List<TermLine> terms(CaseId caseId, Map<String, String> partyNames, LocalDate today) {
        Map<String, String> partyOfPaper = papers.of(caseId).stream()
                .filter(paper -> paper.termSubject() != null)
                .collect(Collectors.toMap(Paper::termSubject, Paper::partyId));
        return terms.of(caseId.value()).stream()
                .map(standing -> new TermLine(
                        standing.id(),
                        standing,
                        standing.key().partyId() == null
                                ? ""
                                : partyNames.getOrDefault(
                                        partyOfPaper.getOrDefault(
                                                standing.key().partyId(),
                                                standing.key().partyId()),
                                        ""),
                        state(standing, today),
                        !isRight(standing) && (standing.overdue(today) || standing.satisfiedLate())))
                .toList();
    }

    /** A party's right lapses; nobody is late. */
    private static boolean isRight(TermStanding standing) {
        return CaseFiles.REMEDY_TERMS.contains(standing.key().term());
    }

    static String state(TermStanding standing, LocalDate today) {
        String state =
                switch (standing.status()) {
                    case RUNNING -> standing.overdue(today) ? isRight(standing) ? "已届满" : "已逾期" : "进行中";
                    case SUSPENDED -> "已停止计算";
                    case SATISFIED -> standing.satisfiedLate() ? "已完成（逾期）" : "已完成";
                    case CANCELLED -> "已终止";
                };
        return standing.provisional() && standing.status().isOpen() ? state + "（暂定）" : state;
    }

    private List<StoryLine> story(CaseId caseId, boolean sideDossier) {
        return journal.of(caseId.value()).stream()
                .map(entry -> new StoryLine(
                        minute(entry.recordedAt()),
                        nameOf(entry.actor()),
                        entry.what(),
                        Clauses.cite(entry.basis()),
                        sideDossier || !isOfSideDossier(entry) ? entry.detail() : "（内容在副卷，不予显示）"))
                .toList();
    }

    static boolean isOfSideDossier(JournalEntry entry) {
        return Clauses.ids(entry.basis()).stream()
                .anyMatch(basis -> SIDE_DOSSIER.matcher(basis).matches());
    }

    private List<MoneyLine> money(CaseId caseId, List<Party> parties, LocalDate today) {
        List<MoneyLine> lines = new ArrayList<>();
        if (decisions.find(caseId).isEmpty()) {
            return lines;
        }
        for (Party party : parties) {
            if (decisions.fineOf(caseId, party.id()).compareTo(BigDecimal.ZERO) > 0) {
                lines.add(new MoneyLine(
                        party,
                        payments.debt(caseId, party.id(), today),
                        payments.of(caseId, party.id()),
                        demands.find(caseId, party.id()).orElse(null),
                        courtApplications.find(caseId, party.id()).orElse(null),
                        remedies.of(caseId, party.id()),
                        enforcementEnds.of(caseId, party.id())));
            }
        }
        return lines;
    }

    public String nameOf(String userId) {
        return "system".equals(userId)
                ? "系统"
                : Optional.ofNullable(userId).map(organisation::nameOf).orElse("");
    }

    private static String minute(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).format(MINUTE);
    }
}
