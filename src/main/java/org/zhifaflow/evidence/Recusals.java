package org.zhifaflow.evidence;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.List;
import java.util.Map;
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
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;

/**
 * Applications that somebody step aside, and the decisions on them; the case goes on meanwhile (APL-43). Who steps aside
 * loses every part in the case and gets none again.
 */
@Service
public class Recusals {

    private static final String BASIS = RecusedPeople.BASIS;

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final RecusedPeople recused;
    private final Organisation organisation;
    private final Investigators investigators;
    private final CasePeople people;

    Recusals(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            RecusedPeople recused,
            Organisation organisation,
            Investigators investigators,
            CasePeople people) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.recused = recused;
        this.organisation = organisation;
        this.investigators = investigators;
        this.people = people;
    }

    @Transactional
    public Outcome<RecusalRequest> request(CaseId caseId, NewRecusal recusal, String userId) {
        CaseFile file = caseFiles.get(caseId);
        boolean underWay = file.filedOn() != null && file.status().isOpen();
        return new Violations()
                .refuseIf(!underWay, "", "案件尚未立案或者已经办结，不能申请回避", BASIS)
                .requireText(recusal.applicant(), "applicant", "请填写申请人", BASIS)
                .requireText(recusal.reason(), "reason", "请填写申请回避的理由", BASIS)
                .refuseIf(
                        recused.isBarred(caseId, recusal.person()),
                        "person",
                        organisation.nameOf(recusal.person()) + "已经回避，不必再次申请",
                        BASIS)
                .refuseIf(
                        !recused.isBarred(caseId, recusal.person())
                                && !people.concerned(caseId).containsKey(recusal.person()),
                        "person",
                        "申请回避的人不是本案办案人员、审核人员、听证主持人或者负责人",
                        BASIS)
                .refuseIf(
                        of(caseId).stream()
                                .anyMatch(earlier -> earlier.granted() == null
                                        && earlier.person().equals(recusal.person())),
                        "person",
                        organisation.nameOf(recusal.person()) + "的回避申请正在等待决定",
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
                            null,
                            people.countyDecides(caseId, recusal.person()),
                            null));
                    caseFiles.note(
                            caseId,
                            userId,
                            "登记回避申请",
                            "APL-43",
                            recusal.applicant() + "申请" + organisation.nameOf(recusal.person()) + "（"
                                    + people.concerned(caseId).get(recusal.person()) + "）回避："
                                    + recusal.reason());
                    return request;
                });
    }

    /**
     * Decides; who steps aside loses every part of the case. Two investigators must remain (APL-42), and a hearing its
     * chair (APL-64d).
     */
    @Transactional
    public Outcome<RecusalRequest> decide(CaseId caseId, String requestId, RecusalDecision decision, String userId) {
        RecusalRequest request = get(caseId, requestId);
        boolean granted = decision.answer() == RecusalDecision.Answer.granted;
        boolean investigates = caseFiles.holders(caseId, CaseRole.investigator).contains(request.person());
        boolean chairs = people.chairs(caseId, request.person());
        boolean replaced = !Texts.isBlank(decision.replacement());
        Violations found = new Violations()
                .refuseIf(request.granted() != null, "", "该回避申请已经决定", BASIS)
                .refuseIf(request.person().equals(userId), "", "被申请回避的人不能决定本人的回避", BASIS)
                .refuseIf(
                        people.isHead(caseId, request.person()) && Texts.isBlank(decision.discussion()),
                        "discussion",
                        "负责人的回避须经领导集体讨论，请写明参加讨论的人员和结果",
                        BASIS);
        if (granted) {
            found.refuseIf(
                    replaced && decision.replacement().equals(request.person()), "replacement", "接替人不能是被申请回避的人", BASIS);
            found.refuseIf(replaced && !investigates && !chairs, "replacement", "该人员在本案没有需要指定接替人的职责", BASIS);
            if (investigates) {
                checkInvestigators(caseId, request.person(), decision.replacement(), found);
            } else if (chairs) {
                found.refuseIf(
                        !replaced || !people.possibleChairs(caseId).contains(decision.replacement()),
                        "replacement",
                        "已经安排听证，请从可以主持本案听证的人员中指定接替人",
                        "行政处罚法第六十四条第四项，APL-64d");
            }
        }
        return found.orElse(() -> {
            List<String> orphaned = granted ? people.partsWithoutOthers(caseId, request.person()) : List.of();
            RecusalRequest decided = rows.update(request.decided(decision, userId, caseFiles.today()));
            if (granted) {
                recused.bar(caseId, request.person(), caseFiles.today());
                if (investigates && replaced) {
                    caseFiles.assign(caseId, CaseRole.investigator, decision.replacement());
                }
                if (!investigates && chairs) {
                    people.replaceChair(caseId, decision.replacement(), userId);
                }
            }
            caseFiles.note(
                    caseId,
                    userId,
                    granted ? "决定回避" : "驳回回避申请",
                    "APL-43",
                    organisation.nameOf(request.person())
                            + (Texts.isBlank(decided.replacement())
                                    ? ""
                                    : "，由" + organisation.nameOf(decided.replacement()) + "接替")
                            + "：" + decision.reason()
                            + (Texts.isBlank(decision.discussion()) ? "" : "；集体讨论：" + decision.discussion())
                            + (orphaned.isEmpty() ? "" : "；本案已无其他" + String.join("、", orphaned) + "，须另行指定"));
            return decided;
        });
    }

    private void checkInvestigators(CaseId caseId, String person, String replacement, Violations found) {
        boolean replaced = !Texts.isBlank(replacement);
        List<String> holders = caseFiles.holders(caseId, CaseRole.investigator);
        if (replaced) {
            found.refuseIf(
                    holders.contains(replacement) && !replacement.equals(person),
                    "replacement",
                    organisation.nameOf(replacement) + "已是本案办案人员，不能算作接替人",
                    "行政处罚法第四十二条，APL-42");
            investigators.refuseUnfit(caseId, replacement, "replacement", found);
        }
        long remaining = holders.stream()
                        .filter(holder -> !holder.equals(person) && !holder.equals(replacement))
                        .count()
                + (replaced ? 1 : 0);
        int fewest = investigators.fewest(caseFiles.today());
        found.refuseIf(remaining < fewest, "replacement", "回避后办案人员不足" + fewest + "人，请指定接替人", "行政处罚法第四十二条，APL-42");
    }

    public RecusalRequest get(CaseId caseId, String requestId) {
        RecusalRequest request = rows.findById(requestId, RecusalRequest.class);
        if (request == null || !request.caseId().equals(caseId.value())) {
            throw new NoSuchElementException("no recusal request " + requestId + " in case " + caseId);
        }
        return request;
    }

    /** Who may take over from the person: certified officers without a part in the case, or other chairs. */
    public List<String> possibleReplacements(CaseId caseId, String person) {
        if (caseFiles.holders(caseId, CaseRole.investigator).contains(person)) {
            return investigators.newcomers(caseId).stream().map(Person::id).toList();
        }
        return people.chairs(caseId, person)
                ? people.possibleChairs(caseId).stream()
                        .filter(chair -> !chair.equals(person))
                        .toList()
                : List.of();
    }

    /** Whom an application may concern, by user id, with the part. */
    public Map<String, String> concerned(CaseId caseId) {
        return people.concerned(caseId);
    }

    /** Whether an application is still to be decided (APL-43). */
    public boolean awaitDecision(CaseId caseId) {
        return of(caseId).stream().anyMatch(request -> request.granted() == null);
    }

    /** The applications of a case, decided and open. */
    public List<RecusalRequest> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("requestedOn", "id")), RecusalRequest.class);
    }
}
