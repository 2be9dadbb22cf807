package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Rulings on emergencies: only the head lets a decision come before its review, and never an investigator (KY4-03f). */
@Service
public class Emergencies {

    private static final String CLAUSE = "KY4-03f";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Proposals proposals;

    Emergencies(JdbcAggregateTemplate rows, CaseFiles caseFiles, Proposals proposals) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.proposals = proposals;
    }

    /** Rules on the current report; granted, the review is owed after the decision, refused, it comes first as always. */
    @Transactional
    public Outcome<EmergencyRuling> rule(CaseId caseId, EmergencyRuling.Given given, String userId) {
        CaseFile file = caseFiles.get(caseId);
        Optional<Proposal> asked = proposals.findCurrent(caseId).filter(Proposal::emergency);
        boolean granted = given.answer() == EmergencyRuling.Answer.granted;
        return new Violations()
                .refuseIf(asked.isEmpty(), "", "调查报告没有申请适用应急程序", CLAUSE)
                .refuseIf(asked.flatMap(proposal -> find(caseId, proposal.id())).isPresent(), "", "该应急申请已经审批", CLAUSE)
                .refuseIf(
                        caseFiles.holders(caseId, CaseRole.investigator).contains(userId),
                        "",
                        "本案办案人员不能批准本案适用应急程序",
                        CLAUSE)
                .refuseIf(given.answer() == null, "answer", "须写明是否批准", CLAUSE)
                .requireText(given.reason(), "reason", "须写明审批理由", CLAUSE)
                .orElse(() -> {
                    Proposal proposal = asked.orElseThrow();
                    EmergencyRuling ruling = rows.insert(new EmergencyRuling(
                            UUID.randomUUID().toString(),
                            file.township(),
                            file.id(),
                            proposal.id(),
                            granted,
                            given.reason(),
                            userId,
                            caseFiles.today()));
                    if (granted) {
                        caseFiles.reach(caseId, Milestone.emergencyGranted, caseFiles.today());
                    }
                    caseFiles.note(
                            caseId,
                            userId,
                            granted ? "批准应急程序" : "不批准应急程序",
                            CLAUSE,
                            "依据：" + proposal.emergencyBasis() + "；理由：" + proposal.emergencyReason() + "；审批："
                                    + given.reason());
                    return ruling;
                });
    }

    private Optional<EmergencyRuling> find(CaseId caseId, String proposalId) {
        return of(caseId).stream()
                .filter(ruling -> ruling.proposalId().equals(proposalId))
                .findFirst();
    }

    /** The rulings of the case, one for each report that asked. */
    public List<EmergencyRuling> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("ruledOn", "id")), EmergencyRuling.class);
    }
}
