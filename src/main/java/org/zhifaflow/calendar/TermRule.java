package org.zhifaflow.calendar;

import java.util.Objects;

/**
 * One row of the table of statutory terms.
 *
 * @param term id of the term, for example {@code payment}
 * @param name Chinese name
 * @param number how many units, at least 1
 * @param unit the unit of {@code number}
 * @param direction forward from a start event or back from a planned day
 * @param roll what happens when the last day is a rest day; a backward term has {@link Roll#NONE}
 * @param basis the legal basis in Chinese with its clause id
 * @param effect what the end of the term brings about
 * @param extension whether and how far it may be extended
 */
public record TermRule(
        String term,
        String name,
        int number,
        TermUnit unit,
        Direction direction,
        Roll roll,
        String basis,
        TermEffect effect,
        TermExtension extension) {

    /** A row that may not be extended. */
    public TermRule(
            String term,
            String name,
            int number,
            TermUnit unit,
            Direction direction,
            Roll roll,
            String basis,
            TermEffect effect) {
        this(term, name, number, unit, direction, roll, basis, effect, TermExtension.NONE);
    }

    public TermRule {
        Required.text(term, "term");
        Required.text(name, "name");
        Required.text(basis, "basis");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(roll, "roll");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(extension, "extension");
        if (number < 1) {
            throw new IllegalArgumentException("term " + term + ": number must be at least 1, was " + number);
        }
        if (direction.isBackward() && roll != Roll.NONE) {
            throw new IllegalArgumentException("term " + term + ": a backward term cannot roll to a later day");
        }
        if (unit == TermUnit.HOURS && (direction.isBackward() || roll != Roll.NONE || extension.allowed())) {
            throw new IllegalArgumentException(
                    "term " + term + ": hours run forward, do not roll and are not extended");
        }
        if (direction.isBackward() && extension.allowed()) {
            throw new IllegalArgumentException("term " + term + ": a backward term cannot be extended");
        }
    }
}
