package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.Circumstances;
import org.zhifaflow.penalty.CircumstancesFound;
import org.zhifaflow.penalty.CorrectionOrders;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记裁量情节 (APL-30 to APL-33c, HL-4.4b). */
@Component
class RecordCircumstances implements TaskForm<CircumstancesFound> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final CorrectionOrders corrections;
    private final Circumstances circumstances;
    private final CircumstanceFacts facts;
    private final ReturnReasons returns;

    RecordCircumstances(
            CaseHeader header,
            CaseFiles caseFiles,
            CorrectionOrders corrections,
            Circumstances circumstances,
            CircumstanceFacts facts,
            ReturnReasons returns) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.corrections = corrections;
        this.circumstances = circumstances;
        this.facts = facts;
        this.returns = returns;
    }

    @Override
    public Class<CircumstancesFound> input() {
        return CircumstancesFound.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        var parties = caseFiles.parties(task.caseId());
        shown.putAll(facts.qualification(task.caseId()));
        shown.put("correction", CorrectionText.of(corrections.findCurrent(task.caseId())));
        shown.put(ReturnReasons.SHOWN, returns.of(task.caseId()));
        shown.put("benchmarkName", facts.benchmark(task.caseId()));
        shown.put("ofConstructionCost", facts.ofConstructionCost(task.caseId()));
        shown.put(
                "registerTable",
                parties.stream()
                        .map(party -> Map.of(
                                "party", party.name(),
                                "kind", party.kind().label(),
                                "born", born(party),
                                "prior", circumstances.registerAnswer(task.caseId(), party)))
                        .toList());
        shown.put(
                "partyOptions",
                parties.stream()
                        .map(party -> Choices.choice(party.id(), party.name()))
                        .toList());
        shown.put(
                "parties",
                parties.stream().map(party -> Map.of("partyId", party.id())).toList());
        return shown;
    }

    private static String born(Party party) {
        if (party.kind() == SubjectKind.organisation) {
            return "不适用";
        }
        return party.birthDate() == null ? "未登记" : party.birthDate().toString();
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CircumstancesFound input) {
        return circumstances.record(task.caseId(), input, task.userId()).map(recorded -> Routing.none());
    }
}
