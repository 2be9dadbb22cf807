package org.zhifaflow.evidence;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.NewFacts;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;

/**
 * Ends an investigation that can have no report because nobody is there to whom a decision could be addressed: proposed
 * by the investigators with their inquiries and evidence, ruled on by the head (KY5-08q, APL-40).
 */
@Service
public class Terminations {

    private static final String BASIS = "协同配合工作办法第八条，KY5-08q";
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_MAKERS = 200;
    private static final int LONGEST_INQUIRY = 500;
    private static final Set<PreservationStatus> HELD =
            EnumSet.of(PreservationStatus.requested, PreservationStatus.preserved);

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final NewFacts newFacts;
    private final EvidenceItems evidence;
    private final Preservations preservations;
    private final Recusals recusals;
    private final Clock clock;

    Terminations(
            JdbcAggregateTemplate rows,
            JdbcClient jdbc,
            CaseFiles caseFiles,
            NewFacts newFacts,
            EvidenceItems evidence,
            Preservations preservations,
            Recusals recusals,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.newFacts = newFacts;
        this.evidence = evidence;
        this.preservations = preservations;
        this.recusals = recusals;
        this.clock = clock;
    }

    /** Puts the proposal on file; the investigation goes on until the head has ruled. */
    @Transactional
    public Outcome<Termination> propose(CaseId caseId, TerminationProposal proposal, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Violations found = new Violations()
                .refuseIf(
                        !caseFiles.holders(caseId, CaseRole.investigator).contains(actor),
                        "",
                        "您不是本案办案人员，不能提请终止调查",
                        "行政处罚法第四十二条，APL-42")
                .refuseIf(findPending(caseId).isPresent(), "", "已有一项提请等待负责人审批", BASIS)
                .refuseIf(proposal.ground() == null, "ground", "请选择终止调查的情形", BASIS)
                .requireText(proposal.reason(), "reason", "须写明事实和理由", BASIS)
                .refuseIf(isLong(proposal.reason(), LONGEST_REASON), "reason", "最多" + LONGEST_REASON + "字", BASIS);
        checkInquiries(file, proposal.inquiries(), found);
        Set<String> lawful = Set.copyOf(
                evidence.lawful(caseId).stream().map(EvidenceItem::id).toList());
        found.refuseIf(
                proposal.evidence().isEmpty() || !lawful.containsAll(proposal.evidence()),
                "evidence",
                "须有本案卷内可以采用的证据证明终止的情形",
                "行政处罚法第四十六条，APL-46");
        if (proposal.ground() != null) {
            checkFree(caseId, proposal.ground(), found);
        }
        return found.orElse(() -> store(file, proposal, actor));
    }

    /** Rules on a proposal: approved, the case ends and its clocks stop; refused, the investigation goes on. */
    @Transactional
    public Outcome<Termination> rule(CaseId caseId, String terminationId, TerminationRuling ruling, String actor) {
        Termination pending = get(caseId, terminationId);
        Violations found = new Violations()
                .refuseIf(!pending.isPending(), "", "该提请已经审批", BASIS)
                .refuseIf(pending.proposedBy().equals(actor), "", "提请人不能审批本人的提请", BASIS)
                .requireText(ruling.reason(), "reason", "须写明审批理由", BASIS);
        if (ruling.approved()) {
            checkFree(caseId, pending.ground(), found);
        }
        return found.orElse(() -> {
            Termination ruled = rows.update(pending.ruled(ruling, caseFiles.today(), actor));
            if (ruling.approved()) {
                caseFiles.changeStatus(caseId, CaseStatus.terminated);
            }
            caseFiles.note(
                    caseId,
                    actor,
                    (ruling.approved() ? "批准" : "不批准") + pending.ground().act(),
                    "KY5-08q,APL-40",
                    pending.ground().label() + "：" + ruling.reason());
            return ruled;
        });
    }

    /** Nothing that the law wants done first is open, and the ground fits the parties as they are on file now. */
    private void checkFree(CaseId caseId, TerminationGround ground, Violations found) {
        found.refuseIf(caseFiles.get(caseId).status() != CaseStatus.filed, "", "案件已经办结或者已经作出决定，不能终止调查", BASIS)
                .refuseIf(caseFiles.isCrimeSuspected(caseId), "", "本案涉嫌犯罪，司法机关尚未退回，不得终止调查", "行政处罚法第二十七条，KY1-9a")
                .refuseIf(
                        preservations.of(caseId).stream().anyMatch(held -> HELD.contains(held.status())),
                        "",
                        "先行登记保存的物品尚未作出处理决定，不得终止调查",
                        "行政处罚法第五十六条，APL-56")
                .refuseIf(newFacts.awaitExamination(caseId), "", "当事人提出的新事实尚未复核，不得终止调查", "行政处罚法第四十五条，APL-45")
                .refuseIf(recusals.awaitDecision(caseId), "", "回避申请尚未决定，不得终止调查", "行政处罚法第四十三条，APL-43");
        ground.check(caseFiles.parties(caseId).stream().map(Party::kind).toList(), found);
    }

    private void checkInquiries(CaseFile file, List<TerminationProposal.Inquiry> inquiries, Violations found) {
        found.refuseIf(inquiries.isEmpty(), "inquiries", "须逐项写明查找、核实的日期、人员和情况", "行政处罚法第四十条，APL-40");
        for (TerminationProposal.Inquiry inquiry : inquiries) {
            found.refuseIf(
                            inquiry.madeOn() == null
                                    || inquiry.madeOn().isAfter(caseFiles.today())
                                    || inquiry.madeOn().isBefore(file.foundOn()),
                            "inquiries",
                            "查找、核实的日期未填写、早于发现线索之日或者晚于今天",
                            "行政处罚法第四十条，APL-40")
                    .refuseIf(
                            Texts.isBlank(inquiry.madeBy()) || Texts.isBlank(inquiry.inquiry()),
                            "inquiries",
                            "每项查找、核实须写明人员和情况",
                            "行政处罚法第四十条，APL-40")
                    .refuseIf(
                            isLong(inquiry.madeBy(), LONGEST_MAKERS) || isLong(inquiry.inquiry(), LONGEST_INQUIRY),
                            "inquiries",
                            "人员最多" + LONGEST_MAKERS + "字，情况最多" + LONGEST_INQUIRY + "字",
                            BASIS);
        }
    }

    private static boolean isLong(String text, int longest) {
        return text != null && text.length() > longest;
    }

    private Termination store(CaseFile file, TerminationProposal proposal, String actor) {
        Termination termination = rows.insert(new Termination(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                proposal.ground(),
                proposal.reason(),
                caseFiles.today(),
                actor,
                null,
                null,
                null,
                null,
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)));
        int position = 0;
        for (TerminationProposal.Inquiry inquiry : proposal.inquiries()) {
            position++;
            jdbc.sql("insert into termination_inquiry"
                            + " (termination_id, township, case_id, position, made_on, made_by, inquiry)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            termination.id(),
                            file.township(),
                            file.id(),
                            position,
                            inquiry.madeOn(),
                            inquiry.madeBy(),
                            inquiry.inquiry())
                    .update();
        }
        proposal.evidence().stream()
                .distinct()
                .forEach(item -> jdbc.sql(
                                "insert into termination_evidence (termination_id, township, case_id, evidence_id)"
                                        + " values (?, ?, ?, ?)")
                        .params(termination.id(), file.township(), file.id(), item)
                        .update());
        caseFiles.note(
                file.caseId(),
                actor,
                "提请" + proposal.ground().act(),
                "KY5-08q,APL-40",
                "%s；查找、核实%d次，证据%d件。%s"
                        .formatted(
                                proposal.ground().label(),
                                proposal.inquiries().size(),
                                proposal.evidence().size(),
                                proposal.reason()));
        return termination;
    }

    public Termination get(CaseId caseId, String terminationId) {
        Termination termination = rows.findById(terminationId, Termination.class);
        if (termination == null || !termination.caseId().equals(caseId.value())) {
            throw new NoSuchElementException("no termination " + terminationId + " in case " + caseId);
        }
        return termination;
    }

    /** The proposals of a case, oldest first. */
    public List<Termination> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("recordedAt", "id")), Termination.class);
    }

    /** The proposal that waits for the head. */
    public Optional<Termination> findPending(CaseId caseId) {
        return of(caseId).stream().filter(Termination::isPending).findFirst();
    }

    /** The proposal on which the case ended. */
    public Optional<Termination> findApproved(CaseId caseId) {
        return of(caseId).stream()
                .filter(termination -> Boolean.TRUE.equals(termination.approved()))
                .findFirst();
    }

    public List<TerminationProposal.Inquiry> inquiries(String terminationId) {
        return jdbc.sql(
                        "select made_on, made_by, inquiry from termination_inquiry where termination_id = ? order by position")
                .param(terminationId)
                .query(TerminationProposal.Inquiry.class)
                .list();
    }

    /** The evidence on which a proposal rests, in the order in which it came into the case. */
    public List<EvidenceItem> evidence(Termination termination) {
        Set<String> named = Set.copyOf(jdbc.sql("select evidence_id from termination_evidence where termination_id = ?")
                .param(termination.id())
                .query(String.class)
                .list());
        return evidence.of(new CaseId(termination.caseId())).stream()
                .filter(item -> named.contains(item.id()))
                .toList();
    }
}
