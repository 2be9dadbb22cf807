package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Tells the parties what is proposed against them and which rights they have (APL-44, APL-63). */
@Service
public class Notices {

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final NoticedProposals proposals;
    private final LocalSettings settings;
    private final PenaltyPapers papers;
    private final TermTable terms;

    Notices(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            NoticedProposals proposals,
            LocalSettings settings,
            PenaltyPapers papers,
            TermTable terms) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.proposals = proposals;
        this.settings = settings;
        this.papers = papers;
        this.terms = terms;
    }

    /** What decides whether the parties have the right to a hearing: per case, the party it weighs on most. */
    public HearingRightFacts hearingRightFacts(CaseId caseId) {
        LocalDate today = caseFiles.today();
        HearingThreshold threshold = new HearingThreshold(
                settings.number("hearingThresholdCitizen", today),
                settings.number("hearingThresholdOrganisation", today),
                Boolean.parseBoolean(settings.text("soleTraderAsCitizen", today)));
        Map<String, SubjectKind> kinds =
                caseFiles.parties(caseId).stream().collect(Collectors.toMap(Party::id, Party::kind));
        NoticedProposal.Line heaviest =
                threshold.heaviest(proposals.current(caseId).lines(), kinds);
        return new HearingRightFacts(
                kinds.get(heaviest.partyId()),
                threshold.soleTraderAsCitizen(),
                heaviest.fine(),
                heaviest.confiscation(),
                heaviest.licencePenalty(),
                heaviest.closure(),
                heaviest.otherHeavy(),
                threshold.citizen(),
                threshold.organisation());
    }

    /** What the notice will say unless the officer words it otherwise, drawn from the proposal that stands. */
    public NoticeDraft draft(CaseId caseId) {
        NoticedProposal proposal = proposals.current(caseId);
        String content = proposal.lines().stream()
                .map(line -> caseFiles.party(caseId, line.partyId()).name() + "：" + line.content())
                .collect(Collectors.joining("\n"));
        return new NoticeDraft(content, proposal.facts(), proposal.reasons(), proposal.legalBasis(), "");
    }

    /**
     * Makes one notice for each party, also for one against whom nothing is proposed, since the facts concern it; a new round takes back what the parties said to an earlier one.
     */
    @Transactional
    public Outcome<Notice> issue(CaseId caseId, NoticeDraft draft, boolean hearingRight, String userId) {
        NoticedProposal proposal = proposals.current(caseId);
        List<Party> parties = caseFiles.parties(caseId);
        Violations found = new Violations();
        found.refuseIf(parties.isEmpty(), "", "案卷中没有当事人，不能告知", "行政处罚法第四十四条，APL-44");
        found.refuseIf(proposal.lines().isEmpty(), "", "没有提出行政处罚建议，不能告知", "行政处罚法第四十四条，APL-44");
        return found.orElse(() -> {
            CaseFile file = caseFiles.get(caseId);
            LocalDate today = caseFiles.today();
            caseFiles.withdraw(
                    caseId,
                    Milestone.noticeServed,
                    Milestone.defenceHeard,
                    Milestone.rightsWaived,
                    Milestone.responseWindowClosed,
                    Milestone.hearingRequested,
                    Milestone.hearingClosed,
                    Milestone.hearingWaived);
            Notice notice = rows.insert(new Notice(
                    null,
                    file.id(),
                    file.township(),
                    hearingRight,
                    draft.content(),
                    draft.facts(),
                    draft.reasons(),
                    draft.legalBasis(),
                    draft.contact(),
                    today,
                    userId));
            parties.forEach(
                    party -> papers.notice(caseId, party.id(), today, body(party, notice), hearingRight, userId));
            proposals.markNoticed(caseId);
            caseFiles.note(
                    caseId,
                    userId,
                    "制作事先告知书",
                    "APL-44,APL-63",
                    draft.content() + (hearingRight ? "；告知听证权利" : "；不属于听证范围"));
            return notice;
        });
    }

    /** The newest notice of a case. */
    public Optional<Notice> find(CaseId caseId) {
        return of(caseId).stream().reduce((earlier, later) -> later);
    }

    Notice get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("no notice in case " + caseId));
    }

    /** All notices of a case in the order in which they were made. */
    public List<Notice> of(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("id")), Notice.class);
    }

    /** The length of a term in words, for example 5个工作日, as it is valid on a day. */
    private String span(String term, LocalDate day) {
        TermRule rule =
                terms.find(term, day).orElseThrow(() -> new IllegalStateException("no term " + term + " on " + day));
        return rule.number()
                + switch (rule.unit()) {
                    case WORKING_DAYS -> "个工作日";
                    case CALENDAR_DAYS -> "日";
                    case MONTHS -> "个月";
                    case HOURS -> "小时";
                };
    }

    private String body(Party party, Notice notice) {
        List<String> lines = new ArrayList<>();
        lines.add(party.name() + "：");
        lines.add("违法事实：" + notice.facts());
        lines.add("拟作出的行政处罚：" + notice.content());
        lines.add("理由：" + notice.reasons());
        lines.add("依据：" + notice.legalBasis());
        lines.add("根据《中华人民共和国行政处罚法》第四十四条、第四十五条，你（单位）有权自收到本告知书之日起" + span("defence", notice.issuedOn())
                + "内进行陈述和申辩，本机关不会因陈述、申辩而给予更重的处罚。");
        if (notice.hearingRight()) {
            lines.add("根据《中华人民共和国行政处罚法》第六十三条、第六十四条，你（单位）有权要求听证；要求听证的，应当自收到本告知书之日起"
                    + span("hearingRequest", notice.issuedOn()) + "内向本机关提出。听证不收取费用。");
        }
        lines.add("联系人及联系方式：" + notice.contact());
        return String.join("\n", lines);
    }
}
