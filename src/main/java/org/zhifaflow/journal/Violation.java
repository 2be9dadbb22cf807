package org.zhifaflow.journal;

/**
 * One thing that is wrong with what a person asked for.
 *
 * @param field the form field it concerns, empty where it concerns the whole
 * @param message what is wrong, in Chinese, as the person reads it
 * @param basis the clause ids or articles that forbid it, empty for plain input mistakes
 */
public record Violation(String field, String message, String basis) {

    public static Violation of(String message, String basis) {
        return new Violation("", message, basis);
    }

    /** The same as it leaves for a person: the basis as title and article. */
    public Violation cited() {
        return new Violation(field, message, Clauses.cite(basis));
    }

    /** The sentence a person reads: message and legal basis. */
    public String sentence() {
        return basis.isEmpty() ? message : message + "（" + Clauses.cite(basis) + "）";
    }
}
