package org.zhifaflow.procedure.engine;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;

/** Says in Chinese which permission on what a person lacks; the engine says it in English, for the log. */
final class PermissionWords {

    private PermissionWords() {}

    static String of(AuthorizationException notAllowed) {
        String missing = notAllowed.getMissingAuthorizations().stream()
                .map(PermissionWords::words)
                .distinct()
                .collect(Collectors.joining("或者"));
        return missing.isEmpty() ? "您没有进行此项操作的权限" : "您没有%s的权限".formatted(missing);
    }

    private static String words(MissingAuthorization missing) {
        return permission(missing.getViolatedPermissionName()) + resource(missing.getResourceType());
    }

    private static String permission(String name) {
        return switch (name == null ? "" : name) {
            case "READ", "READ_TASK", "READ_HISTORY", "READ_INSTANCE" -> "查看";
            case "CREATE", "CREATE_INSTANCE" -> "启动";
            case "UPDATE", "UPDATE_TASK", "UPDATE_INSTANCE", "UPDATE_VARIABLE", "UPDATE_TASK_VARIABLE" -> "修改";
            case "TASK_WORK" -> "办理";
            case "TASK_ASSIGN" -> "分派";
            case "DELETE", "DELETE_INSTANCE" -> "删除";
            case "ACCESS" -> "进入";
            default -> "操作";
        };
    }

    private static String resource(String type) {
        return switch (type == null ? "" : type) {
            case "ProcessDefinition", "ProcessInstance" -> "流程";
            case "Task" -> "任务";
            case "Application" -> "应用";
            case "Filter" -> "筛选视图";
            case "DecisionDefinition" -> "决策表";
            default -> "该项内容";
        };
    }
}
