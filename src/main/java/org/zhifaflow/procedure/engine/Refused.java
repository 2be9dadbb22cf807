package org.zhifaflow.procedure.engine;

import java.util.List;
import org.zhifaflow.journal.Violation;

/** What a person was told when the engine's door did not take a start, a claim or a form; nothing was written. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the domain refused outside a form. */
    public Refused(List<Violation> violations) {
        this(FormBinding.refusal(violations).getMessage(), null);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
