package org.zhifaflow.procedure.engine;

import java.util.Map;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome;

/** The step behind a start form; it opens the case whose id becomes the business key. */
public interface StartForm<T> {

    Class<T> input();

    Map<String, Object> shown(String userId);

    Outcome<CaseId> submit(String userId, T input);
}
