package org.zhifaflow.calendar;

/** What the end of a term brings about. */
public enum TermEffect {
    /** People are warned; the act stays possible and must then state its ground (for example APL-60). */
    WARNS,
    /** A right, a waiting time or a measure ends with the last day (for example APL-64a, ACL-54). */
    ENDS
}
