package org.zhifaflow.procedure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;

class PermissionWordsTest {

    @Test
    void what_is_missing_on_what_is_said_once_and_in_chinese() {
        assertThat(words(
                        missing(Permissions.CREATE.getName(), Resources.PROCESS_INSTANCE),
                        missing(Permissions.CREATE_INSTANCE.getName(), Resources.PROCESS_DEFINITION)))
                .isEqualTo("您没有启动流程的权限");
        assertThat(words(
                        missing(Permissions.TASK_WORK.getName(), Resources.TASK),
                        missing(ProcessDefinitionPermissions.UPDATE_TASK.getName(), Resources.PROCESS_DEFINITION)))
                .isEqualTo("您没有办理任务或者修改流程的权限");
    }

    @Test
    void what_has_no_word_of_its_own_stays_chinese() {
        assertThat(words(missing("SUSPEND", Resources.BATCH))).isEqualTo("您没有操作该项内容的权限");
        assertThat(PermissionWords.of(new AuthorizationException("ENGINE-03110 Required admin authenticated group")))
                .isEqualTo("您没有进行此项操作的权限");
    }

    private static String words(MissingAuthorization... missing) {
        return PermissionWords.of(new AuthorizationException("officer1", List.of(missing)));
    }

    private static MissingAuthorization missing(String permission, Resources resource) {
        return new MissingAuthorization(permission, resource.resourceName(), "x");
    }
}
