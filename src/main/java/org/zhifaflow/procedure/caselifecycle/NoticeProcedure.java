package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code advanceNotice}. */
final class NoticeProcedure {

    static final Variable<Boolean> HEARING_RIGHT = new Variable<>("hearingRight", Boolean.class);

    /** Nothing more is to be waited for from the party. */
    static final Variable<Boolean> WINDOW_CLOSED = new Variable<>("windowClosed", Boolean.class);

    /** toDecision, toHearing or toReview. */
    static final Variable<String> NOTICE_OUTCOME = new Variable<>("noticeOutcome", String.class);

    private NoticeProcedure() {}
}
