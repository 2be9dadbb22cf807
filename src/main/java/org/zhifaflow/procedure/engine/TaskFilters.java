package org.zhifaflow.procedure.engine;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The five lists that everyone finds in Tasklist; days begin and end in Asia/Shanghai. */
@Component
class TaskFilters {

    private static final String CANDIDATE = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final RoleRights rights;

    TaskFilters(FilterService filters, TaskService tasks, RoleRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    void create() {
        filter("我的待办", 1, "#2f6f4f", byDueDate(tasks.createTaskQuery()).taskAssigneeExpression("${currentUser()}"));
        filter("组待办", 2, "#2b5c8a", byDueDate(tasks.createTaskQuery()).taskCandidateGroupInExpression(CANDIDATE));
        filter(
                "今日到期",
                3,
                "#b36b00",
                mineOrMyGroups().dueAfterExpression("${today.start()}").dueBeforeExpression("${today.end()}"));
        filter("已逾期", 4, "#a61b1b", mineOrMyGroups().dueBeforeExpression("${today.start()}"));
        filter("有提醒", 5, "#7a3e9d", mineOrMyGroups().taskMinPriority(Task.PRIORITY_NORMAL + 1));
    }

    private TaskQuery mineOrMyGroups() {
        return byDueDate(tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression(CANDIDATE)
                .endOr());
    }

    private static TaskQuery byDueDate(TaskQuery query) {
        return query.orderByDueDate().asc();
    }

    private void filter(String name, int priority, String color, TaskQuery query) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name)
                    .setQuery(query)
                    .setProperties(Map.of(
                            "priority", priority, "color", color, "showUndefinedVariable", false, "refresh", true));
            filters.saveFilter(filter);
        }
        for (String role : RoleRights.ROLES.keySet()) {
            rights.grant(role, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
