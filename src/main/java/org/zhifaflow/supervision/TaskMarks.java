package org.zhifaflow.supervision;

/** Port to the task lists of the people: lets them see at an open task that it was reminded of. */
public interface TaskMarks {

    /**
     * Raises a task to a priority, never lowers it, and writes the words beside it, in the caller's transaction.
     *
     * @param taskId the task of an open step
     * @param priority from 0 to 100
     */
    void mark(String taskId, int priority, String words);
}
