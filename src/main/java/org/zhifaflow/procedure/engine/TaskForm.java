package org.zhifaflow.procedure.engine;

import java.util.Map;
import org.zhifaflow.journal.Outcome;

/**
 * The step behind a user task's form; its bean carries the form's name. It translates: what the form shows is read from
 * our rows when the form is opened, what is submitted goes to the domain in one call.
 *
 * @param <T> the record that the form's fields are bound to, one component per field
 */
public interface TaskForm<T> {

    Class<T> input();

    /** The values that the form shows, by field key: text, numbers, booleans, dates, or lists for choices and tables. */
    Map<String, Object> shown(FormTask task);

    /** Hands what was submitted to the domain; accepted words steer the gateways that follow. */
    Outcome<Routing> submit(FormTask task, T input);
}
