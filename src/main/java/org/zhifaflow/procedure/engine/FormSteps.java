package org.zhifaflow.procedure.engine;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The steps behind the forms, by the form's name. They are looked up late: the engine is built before them. */
@Component
class FormSteps {

    private final ObjectProvider<ApplicationContext> context;

    FormSteps(ObjectProvider<ApplicationContext> context) {
        this.context = context;
    }

    TaskForm<?> task(String form) {
        return context.getObject().getBean(form, TaskForm.class);
    }

    StartForm<?> start(String form) {
        return context.getObject().getBean(form, StartForm.class);
    }

    /** All steps, for the rules that hold models and code together. */
    Map<String, TaskForm> all() {
        return context.getObject().getBeansOfType(TaskForm.class);
    }
}
