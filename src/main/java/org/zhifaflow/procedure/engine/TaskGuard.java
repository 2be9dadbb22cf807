package org.zhifaflow.procedure.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.organisation.CertificateKind;
import org.zhifaflow.organisation.Organisation;

/**
 * Guards claim and completion: only a candidate claims, only for oneself; only the assignee completes, and only through
 * the form; nobody plays two of the exclusive parts in one case (contract: properties of a user task); enforcement
 * officers need a certificate that is valid today (HL-4.5a, KY0-08); who stepped aside from a case does nothing more in it
 * (APL-43).
 */
@Component
class TaskGuard {

    private static final String OFFICER = "officer";

    private final ObjectProvider<CaseFiles> caseFiles;
    private final ObjectProvider<RecusedPeople> recused;
    private final ObjectProvider<Organisation> organisation;
    private final Clock clock;
    /** Tasks whose form was accepted in a running command. */
    private final Map<CommandContext, Set<String>> accepted = Collections.synchronizedMap(new WeakHashMap<>());

    TaskGuard(
            ObjectProvider<CaseFiles> caseFiles,
            ObjectProvider<RecusedPeople> recused,
            ObjectProvider<Organisation> organisation,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.recused = recused;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Called by the engine whenever the assignee of a task changes. */
    void onAssignment(DelegateTask task) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (task.getAssignee() == null || user == null) {
            return;
        }
        List<Violation> objections = new ArrayList<>();
        if (!user.equals(task.getAssignee())) {
            objections.add(Violation.of("任务只能由本人签收，不能代他人签收", "HL-4.4d"));
        }
        objections.addAll(objectionsTo(task, task.getAssignee()));
        if (!objections.isEmpty()) {
            throw FormBinding.refusal(objections);
        }
    }

    /** Called by the engine whenever a task is about to be completed. */
    void onCompletion(DelegateTask task) {
        Set<String> tasks = accepted.getOrDefault(Context.getCommandContext(), Set.of());
        if (!tasks.contains(task.getId())) {
            throw new AuthorizationException("任务“" + task.getName() + "”只能通过表单办结");
        }
    }

    void allowCompletion(TaskEntity task) {
        accepted.computeIfAbsent(
                        Context.getCommandContext(), c -> Collections.synchronizedSet(new java.util.HashSet<>()))
                .add(task.getId());
        String user = Context.getCommandContext().getAuthenticatedUserId();
        actsAs(task).ifPresent(role -> caseFiles.getObject().assign(new CaseId(Keys.CASE_ID.get(task)), role, user));
    }

    /** What speaks against the authenticated person's completing the task. */
    List<Violation> objectionsToCompletion(TaskEntity task) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user == null || !user.equals(task.getAssignee())) {
            return List.of(Violation.of("请先签收任务：只有签收人可以办结", "HL-4.4d"));
        }
        return objectionsTo(task, user);
    }

    private List<Violation> objectionsTo(DelegateTask task, String user) {
        List<Violation> objections = new ArrayList<>();
        Set<String> candidates = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        if (!isCandidate(user, candidates, task)) {
            objections.add(Violation.of("您不是任务“" + task.getName() + "”的候选办理人", "HL-4.4d"));
        }
        if (candidates.contains(OFFICER)
                && !organisation.getObject().holds(user, CertificateKind.enforcement, LocalDate.now(clock))) {
            objections.add(Violation.of("执法证件无效或者已过期，不能从事执法活动", "HL-4.5a"));
        }
        if (recused.getObject().isBarred(new CaseId(Keys.CASE_ID.get(task)), user)) {
            objections.add(Violation.of("您已在本案中回避，不得再办理本案的任何事务", RecusedPeople.BASIS));
        }
        actsAs(task).ifPresent(role -> {
            CaseId caseId = new CaseId(Keys.CASE_ID.get(task));
            for (CaseRole other : caseFiles.getObject().otherRoles(caseId, user, role)) {
                objections.add(Violation.of("您已是本案" + other.label() + "，不能再担任" + role.label(), "KY0-08"));
            }
        });
        return objections;
    }

    private static boolean isCandidate(String user, Set<String> candidates, DelegateTask task) {
        var identity = task.getProcessEngineServices().getIdentityService();
        return Context.getCommandContext()
                        .runWithoutAuthorization(() -> candidates.stream()
                                .anyMatch(group -> identity.createUserQuery()
                                                .userId(user)
                                                .memberOfGroup(group)
                                                .count()
                                        > 0))
                && (task.getTenantId() == null
                        || Context.getCommandContext()
                                .runWithoutAuthorization(() -> identity.createUserQuery()
                                                .userId(user)
                                                .memberOfTenant(task.getTenantId())
                                                .count()
                                        > 0));
    }

    private static Optional<CaseRole> actsAs(DelegateTask task) {
        return property(task, "fourEyes").map(CaseRole::valueOf);
    }

    static Optional<String> property(DelegateTask task, String name) {
        return ModelProperties.find(task.getBpmnModelElementInstance(), name);
    }
}
