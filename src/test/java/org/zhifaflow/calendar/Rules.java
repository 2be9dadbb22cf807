package org.zhifaflow.calendar;

/** Rules for tests that are about counting, not about the table. */
final class Rules {

    private Rules() {}

    static TermRule workingDays(int number) {
        return forward(number, TermUnit.WORKING_DAYS, Roll.NEXT_WORKDAY);
    }

    static TermRule calendarDays(int number, Roll roll) {
        return forward(number, TermUnit.CALENDAR_DAYS, roll);
    }

    static TermRule months(int number, Roll roll) {
        return forward(number, TermUnit.MONTHS, roll);
    }

    static TermRule forward(int number, TermUnit unit, Roll roll) {
        return new TermRule("test", "试验期限", number, unit, Direction.FORWARD, roll, "试验", TermEffect.WARNS);
    }

    static TermRule backward(int number, TermUnit unit) {
        return new TermRule("test", "试验期限", number, unit, Direction.BACKWARD, Roll.NONE, "试验", TermEffect.WARNS);
    }

    static TermRule before(int number) {
        return new TermRule(
                "test", "试验期限", number, TermUnit.WORKING_DAYS, Direction.BEFORE, Roll.NONE, "试验", TermEffect.WARNS);
    }
}
