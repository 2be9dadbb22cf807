package org.zhifaflow.review;

/** A question that must be answered, so that silence is not taken for no (KY4-03b). */
public enum YesNo {
    yes,
    no
}
