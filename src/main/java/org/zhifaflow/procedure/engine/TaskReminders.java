package org.zhifaflow.procedure.engine;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.supervision.TaskMarks;

/**
 * Lets Tasklist show a reminder: the number on the task's card rises, and the words stand in its history. The record is the
 * outbox; the comment is a copy for those who work in Tasklist.
 */
@Component
class TaskReminders implements TaskMarks {

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<ActingPerson> acting;

    TaskReminders(ObjectProvider<TaskService> tasks, ObjectProvider<ActingPerson> acting) {
        this.tasks = tasks;
        this.acting = acting;
    }

    @Override
    public void mark(String taskId, int priority, String words) {
        acting.getObject().asApplication(() -> {
            TaskService service = tasks.getObject();
            Task task = service.createTaskQuery().taskId(taskId).singleResult();
            if (task.getPriority() < priority) {
                service.setPriority(taskId, priority);
            }
            service.createComment(taskId, task.getProcessInstanceId(), words);
            return null;
        });
    }
}
