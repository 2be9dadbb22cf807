package org.zhifaflow;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test class: the beans that path tests named and the time they set do not reach the next class. */
public class ForgetMocks implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        Mocks.reset();
        ClockUtil.reset();
    }
}
