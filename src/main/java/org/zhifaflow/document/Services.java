package org.zhifaflow.document;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;

/** Records how papers were served and what follows from it. */
@Service
public class Services {

    private static final String TERM_OF_DECISION = "serviceOfDecision";
    private static final String TERM_OF_PUBLIC_NOTICE = "publicNotice";

    private final JdbcAggregateTemplate rows;
    private final Papers papers;
    private final CaseFiles caseFiles;
    private final Terms terms;

    Services(JdbcAggregateTemplate rows, Papers papers, CaseFiles caseFiles, Terms terms) {
        this.rows = rows;
        this.papers = papers;
        this.caseFiles = caseFiles;
        this.terms = terms;
    }

    /** Records an attempt at the party's newest paper of a kind; a lawful service reaches its milestone and terms. */
    @Transactional
    public Outcome<ServiceResult> record(
            CaseId caseId, String partyId, PaperKind kind, Delivery delivery, String userId) {
        return record(paper(caseId, partyId, kind), delivery, userId);
    }

    /** Records an attempt at a paper; a lawful service reaches its milestone and terms. */
    @Transactional
    public Outcome<ServiceResult> record(Paper paper, Delivery delivery, String userId) {
        CaseId caseId = new CaseId(paper.caseId());
        PaperKind kind = paper.kind();
        Party party = caseFiles.party(caseId, paper.partyId());
        Violations found = DeliveryRules.check(
                delivery, party.kind(), party.electronicConsent(), failedWays(paper), paper.day(), caseFiles.today());
        Optional<LocalDate> lastDay = lastDay(paper);
        boolean late = delivery.way() != ServiceWay.failedAttempt
                && lastDay.filter(delivery.day()::isAfter).isPresent();
        found.refuseIf(
                late && Texts.isBlank(delivery.lateReason()),
                "lateReason",
                "决定书送达期限已于" + lastDay.map(LocalDate::toString).orElse("") + "届满，逾期送达的须说明理由",
                "行政处罚法第六十一条，APL-61");
        return found.orElse(() -> {
            rows.insert(ServiceAttempt.of(paper, delivery, late, userId));
            if (late) {
                caseFiles.note(
                        caseId,
                        userId,
                        "说明逾期送达决定书的理由",
                        "APL-61",
                        "%s，期限于%s届满：%s".formatted(party.name(), lastDay.orElseThrow(), delivery.lateReason()));
            }
            keepConsent(party, delivery);
            ServiceResult result = ServiceResult.of(delivery.way());
            switch (result) {
                case served ->
                    serve(caseId, paper, delivery.day(), userId, delivery.way().label());
                case publicNotice -> {
                    terms.start(
                            serviceKey(paper, TERM_OF_PUBLIC_NOTICE), delivery.day(), userId, "发出公告：" + kind.label());
                    caseFiles.note(
                            caseId,
                            userId,
                            "公告送达" + kind.label(),
                            "CPL-95",
                            party.name() + "：" + delivery.publication());
                }
                case failedAttempt ->
                    caseFiles.note(
                            caseId,
                            userId,
                            "记录未能送达",
                            "CPL-88,CPL-95",
                            "%s（%s），%s：%s"
                                    .formatted(
                                            kind.label(),
                                            party.name(),
                                            delivery.attemptedWay().label(),
                                            delivery.reason()));
            }
            return result;
        });
    }

    /** Whether today is after the last day on which the paper has to be served; only decisions have one (APL-61). */
    public boolean isLate(Paper paper) {
        return lastDay(paper).filter(caseFiles.today()::isAfter).isPresent();
    }

    private Optional<LocalDate> lastDay(Paper paper) {
        return termOfDecision(paper).flatMap(terms::find).flatMap(TermStanding::lastDay);
    }

    /** The clock of service: one for the decision on all parties, one for each paper that corrects it. */
    private static Optional<TermKey> termOfDecision(Paper paper) {
        if (paper.kind().isCorrection()) {
            return Optional.of(serviceKey(paper, TERM_OF_DECISION));
        }
        return paper.kind() == PaperKind.decision
                ? Optional.of(TermKey.ofCase(paper.township(), paper.caseId(), TERM_OF_DECISION))
                : Optional.empty();
    }

    /** Starts the days in which a correction has to be served (APL-61). */
    @Transactional
    public void startCorrectionService(Paper paper, String actor) {
        terms.start(
                serviceKey(paper, TERM_OF_DECISION),
                paper.day(),
                actor,
                "制作" + paper.kind().label());
    }

    /** Takes a paper as served at the end of the last day of its public notice (CPL-95). */
    @Transactional
    public void deemServed(CaseId caseId, String partyId, PaperKind kind) {
        deemServed(paper(caseId, partyId, kind));
    }

    /** Takes a paper as served at the end of the last day of its own public notice (CPL-95). */
    @Transactional
    public void deemServed(Paper paper) {
        CaseId caseId = new CaseId(paper.caseId());
        TermKey key = serviceKey(paper, TERM_OF_PUBLIC_NOTICE);
        LocalDate lastDay = terms.find(key)
                .flatMap(TermStanding::lastDay)
                .orElseThrow(() -> new IllegalStateException("no running " + key));
        terms.satisfy(key, lastDay, Act.SYSTEM);
        serve(caseId, paper, lastDay, Act.SYSTEM, "公告期满视为送达");
    }

    /** The attempts at all papers of a case in the order in which they were recorded. */
    public List<ServiceAttempt> of(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("id")), ServiceAttempt.class);
    }

    private void serve(CaseId caseId, Paper paper, LocalDate day, String actor, String way) {
        rows.update(paper.servedOn(day));
        Party party = caseFiles.party(caseId, paper.partyId());
        caseFiles.note(
                caseId,
                actor,
                "送达" + paper.kind().label(),
                "APL-61,CPL-88,CPL-89,CPL-90,CPL-91,CPL-95",
                "%s，%s，送达日期%s".formatted(party.name(), way, day));
        paper.kind().served().ifPresent(milestone -> caseFiles.reach(caseId, milestone, paper.partyId(), day));
        if (paper.kind() != PaperKind.decision || allDecisionsServed(caseId)) {
            termOfDecision(paper)
                    .flatMap(terms::find)
                    .filter(standing -> standing.status() == TermStatus.RUNNING)
                    .ifPresent(standing -> terms.satisfy(standing.key(), day, actor));
        }
        paper.terms().stream()
                .filter(term -> !isCountedFromLaterCorrection(paper, term, day))
                .forEach(term -> terms.start(
                        key(paper, term), day, actor, "送达" + paper.kind().label()));
    }

    /** The decision reached the party after its correction was served: what runs from the correction goes on (APL-75). */
    private boolean isCountedFromLaterCorrection(Paper paper, String term, LocalDate day) {
        return paper.kind() == PaperKind.decision
                && papers.of(new CaseId(paper.caseId())).stream()
                        .anyMatch(other -> other.kind().isCorrection()
                                && other.partyId().equals(paper.partyId())
                                && other.servedOn() != null
                                && other.servedOn().isAfter(day)
                                && other.terms().contains(term));
    }

    /** The term of service runs for the case and ends with the last party's service (APL-61). */
    private boolean allDecisionsServed(CaseId caseId) {
        return decisions(caseId).allMatch(paper -> paper.servedOn() != null);
    }

    private Stream<Paper> decisions(CaseId caseId) {
        return papers.of(caseId).stream().filter(paper -> paper.kind() == PaperKind.decision);
    }

    private Paper paper(CaseId caseId, String partyId, PaperKind kind) {
        return papers.find(caseId, partyId, kind)
                .orElseThrow(() -> new IllegalStateException(
                        "no " + kind + " was issued for party " + partyId + " of case " + caseId));
    }

    /** The ways that were tried on the paper in vain. */
    private Set<ServiceWay> failedWays(Paper paper) {
        return rows
                .findAll(
                        query(where("paperId").is(paper.id()).and("way").is(ServiceWay.failedAttempt.name())),
                        ServiceAttempt.class)
                .stream()
                .map(ServiceAttempt::attemptedWay)
                .collect(Collectors.toSet());
    }

    private void keepConsent(Party party, Delivery delivery) {
        if (delivery.way() == ServiceWay.electronic && !party.electronicConsent()) {
            caseFiles.updateParty(new Party(
                    party.id(),
                    party.caseId(),
                    party.township(),
                    party.name(),
                    party.kind(),
                    party.identifier(),
                    party.birthDate(),
                    party.address(),
                    party.phone(),
                    true));
        }
    }

    /** The clocks of service of a correction are its own, so that they do not meet those of the decision. */
    private static TermKey serviceKey(Paper paper, String term) {
        return new TermKey(
                paper.township(),
                paper.caseId(),
                paper.termSubject() == null ? paper.partyId() : paper.termSubject(),
                term);
    }

    private static TermKey key(Paper paper, String term) {
        return new TermKey(paper.township(), paper.caseId(), paper.partyId(), term);
    }
}
