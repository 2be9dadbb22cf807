package org.zhifaflow.calendar;

/** The project's own table of terms, for tests of other rooms. */
public final class TermTables {

    private TermTables() {}

    public static TermTable real() {
        return DmnTermTable.real();
    }
}
