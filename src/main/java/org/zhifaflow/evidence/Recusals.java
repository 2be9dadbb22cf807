package org.zhifaflow.evidence;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.Organisation;

/** Applications for recusal and the head's decisions on them; the investigation goes on meanwhile (APL-43). */
@Service
public class Recusals {

    private static final String BASIS = "行政处罚法第四十三条，APL-43";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final Investigators investigators;

    Recusals(JdbcAggregateTemplate rows, CaseFiles caseFiles, Organisation organisation, Investigators investigators) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.investigators = investigators;
    }

    @Transactional
    public Outcome<RecusalRequest> request(CaseId caseId, NewRecusal recusal, String userId) {
        CaseFile file = caseFiles.get(caseId);
        return new Violations()
                .requireText(recusal.applicant(), "applicant", "请填写申请人", BASIS)
                .requireText(recusal.reason(), "reason", "请填写申请回避的理由", BASIS)
                .refuseIf(
                        !caseFiles.holders(caseId, CaseRole.investigator).contains(recusal.person()),
                        "person",
                        "申请回避的人不是本案办案人员",
                        BASIS)
                .orElse(() -> {
                    RecusalRequest request = rows.insert(new RecusalRequest(
                            UUID.randomUUID().toString(),
                            file.township(),
                            file.id(),
                            recusal.applicant(),
                            recusal.person(),
                            recusal.reason(),
                            caseFiles.today(),
                            userId,
                            null,
                            null,
                            null,
                            null,
                            null));
                    caseFiles.note(
                            caseId,
                            userId,
                            "登记回避申请",
                            "APL-43",
                            recusal.applicant() + "申请" + organisation.nameOf(recusal.person()) + "回避："
                                    + recusal.reason());
                    return request;
                });
    }

    /** Decides; who steps aside loses the part, and two investigators must remain (APL-42). */
    @Transactional
    public Outcome<RecusalRequest> decide(CaseId caseId, String requestId, RecusalDecision decision, String userId) {
        RecusalRequest request = get(caseId, requestId);
        boolean granted = decision.answer() == RecusalDecision.Answer.granted;
        List<String> holders = caseFiles.holders(caseId, CaseRole.investigator);
        Violations found = new Violations()
                .refuseIf(request.granted() != null, "", "该回避申请已经决定", BASIS)
                .refuseIf(request.person().equals(userId), "", "被申请回避的人不能决定本人的回避", BASIS);
        if (granted) {
            boolean replaced = !Texts.isBlank(decision.replacement());
            found.refuseIf(
                    replaced && decision.replacement().equals(request.person()), "replacement", "接替人不能是被申请回避的人", BASIS);
            if (replaced) {
                investigators.refuseUnfit(caseId, decision.replacement(), "replacement", found);
            }
            long remaining = holders.stream()
                            .filter(holder ->
                                    !holder.equals(request.person()) && !holder.equals(decision.replacement()))
                            .count()
                    + (replaced ? 1 : 0);
            int fewest = investigators.fewest(caseFiles.today());
            found.refuseIf(remaining < fewest, "replacement", "回避后办案人员不足" + fewest + "人，请指定接替人", "行政处罚法第四十二条，APL-42");
        }
        return found.orElse(() -> {
            RecusalRequest decided = rows.update(new RecusalRequest(
                    request.id(),
                    request.township(),
                    request.caseId(),
                    request.applicant(),
                    request.person(),
                    request.reason(),
                    request.requestedOn(),
                    request.requestedBy(),
                    granted,
                    granted ? decision.replacement() : null,
                    decision.reason(),
                    userId,
                    caseFiles.today()));
            if (granted) {
                caseFiles.release(caseId, CaseRole.investigator, request.person());
                if (!Texts.isBlank(decision.replacement())) {
                    caseFiles.assign(caseId, CaseRole.investigator, decision.replacement());
                }
            }
            caseFiles.note(
                    caseId,
                    userId,
                    granted ? "决定回避" : "驳回回避申请",
                    "APL-43",
                    organisation.nameOf(request.person())
                            + (decided.replacement() == null
                                    ? ""
                                    : "，由" + organisation.nameOf(decided.replacement()) + "接替")
                            + "：" + decision.reason());
            return decided;
        });
    }

    public RecusalRequest get(CaseId caseId, String requestId) {
        RecusalRequest request = rows.findById(requestId, RecusalRequest.class);
        if (request == null || !request.caseId().equals(caseId.value())) {
            throw new NoSuchElementException("no recusal request " + requestId + " in case " + caseId);
        }
        return request;
    }

    /** The applications of a case, decided and open. */
    public List<RecusalRequest> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("requestedOn", "id")), RecusalRequest.class);
    }
}
