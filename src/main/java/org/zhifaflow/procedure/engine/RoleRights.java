package org.zhifaflow.procedure.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * The roles and their rights in the engine: candidate groups may read and do the tasks of the definitions that name
 * them, nobody has a right on a single task (contract: fixed settings). Rights are derived from the deployed models.
 */
@Component
class RoleRights {

    /** Role groups and their Chinese names. */
    static final Map<String, String> ROLES = roles();

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String OFFICERS = "officer";
    private static final String SUPERVISORS = "supervisor";

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final Accounts accounts;

    RoleRights(AuthorizationService authorizations, RepositoryService repository, Accounts accounts) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.accounts = accounts;
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(OFFICERS, "执法人员");
        roles.put("team-leader", "执法队负责人");
        roles.put("township-reviewer", "镇法制审核员");
        roles.put("head", "乡镇负责人");
        roles.put("hearing-chair", "听证主持人");
        roles.put("joint-reviewer", "县级联审人员");
        roles.put("cashier", "收缴人员");
        roles.put(SUPERVISORS, "执法监督人员");
        roles.put("process-designer", "流程设计人员");
        roles.put(ADMINISTRATORS, "系统管理员");
        return roles;
    }

    void grant() {
        ROLES.forEach(accounts::group);
        for (Resources resource : Resources.values()) {
            grant(ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
        for (String role : ROLES.keySet()) {
            for (String application : List.of("tasklist", "welcome")) {
                grant(role, Resources.APPLICATION, application, Permissions.ACCESS);
            }
            grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
            // whoever reads a task reads the name of the group that it waits for, not its id
            grant(role, Resources.GROUP, Authorization.ANY, Permissions.READ);
        }
        grant(OFFICERS, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        // from the board a supervisor looks at a case's instance in Cockpit, without any right to change it
        grant(SUPERVISORS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                SUPERVISORS,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE);
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            candidateGroups(process)
                    .forEach(group -> grant(
                            group,
                            Resources.PROCESS_DEFINITION,
                            process.getKey(),
                            Permissions.READ,
                            ProcessDefinitionPermissions.READ_TASK,
                            ProcessDefinitionPermissions.TASK_WORK,
                            ProcessDefinitionPermissions.READ_HISTORY));
            if (process.isStartableInTasklist()) {
                grant(
                        OFFICERS,
                        Resources.PROCESS_DEFINITION,
                        process.getKey(),
                        Permissions.READ,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.TASK_WORK,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        Permissions.CREATE_INSTANCE);
            }
        }
    }

    private Set<String> candidateGroups(ProcessDefinition process) {
        Set<String> groups = new LinkedHashSet<>();
        repository
                .getBpmnModelInstance(process.getId())
                .getModelElementsByType(UserTask.class)
                .forEach(task -> groups.addAll(task.getCamundaCandidateGroupsList().stream()
                        .map(String::strip)
                        .toList()));
        return groups;
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .singleResult();
        if (existing != null && Arrays.stream(permissions).allMatch(existing::isPermissionGranted)) {
            return;
        }
        Authorization grant =
                existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
