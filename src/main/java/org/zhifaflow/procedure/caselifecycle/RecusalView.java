package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.evidence.CasePeople;
import org.zhifaflow.evidence.RecusalRequest;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.FormTask;

/** What one needs to decide whether a person steps aside (APL-43). */
@Component
class RecusalView {

    private final CaseHeader header;
    private final Recusals recusals;
    private final CasePeople people;
    private final Organisation organisation;

    RecusalView(CaseHeader header, Recusals recusals, CasePeople people, Organisation organisation) {
        this.header = header;
        this.recusals = recusals;
        this.people = people;
        this.organisation = organisation;
    }

    Map<String, Object> of(FormTask task) {
        CaseId caseId = task.caseId();
        Map<String, Object> shown = header.of(caseId);
        RecusalRequest request = recusals.get(caseId, task.get(RecusalProcedure.RECUSAL_ID));
        String part = people.concerned(caseId).get(request.person());
        var without = people.partsWithoutOthers(caseId, request.person());
        shown.put("applicant", request.applicant());
        shown.put("person", organisation.nameOf(request.person()) + (part == null ? "" : "（" + part + "）"));
        shown.put("requestReason", request.reason());
        shown.put("consequence", consequence(caseId, request.person(), String.join("、", without)));
        shown.put(
                "replacementOptions",
                recusals.possibleReplacements(caseId, request.person()).stream()
                        .map(person -> Choices.choice(person, organisation.nameOf(person)))
                        .toList());
        return shown;
    }

    /** A person who chairs an arranged hearing steps aside only for another one who may chair it (APL-64d). */
    private String consequence(CaseId caseId, String person, String without) {
        if (without.isEmpty()) {
            return "同意回避的，其已签收的任务退回待领，此后不得再办理本案。";
        }
        return people.chairs(caseId, person)
                        && people.possibleChairs(caseId).stream().allMatch(person::equals)
                ? "已经安排听证，本案没有其他" + without + "，须先由系统管理员另行指定人员，才能同意回避。"
                : "同意回避的，本案没有其他" + without + "，须由系统管理员另行指定人员后才能继续办理。";
    }
}
