package org.zhifaflow.procedure.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhifaflow.SpringTest;

@SpringTest
class TaskDeskTest {

    @Autowired
    TaskDesk desk;

    @Test
    void whoever_lacks_a_permission_reads_which_in_chinese_only() {
        assertThatThrownBy(() -> desk.start("head", "caseLifecycle", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("您没有启动流程的权限");
    }
}
