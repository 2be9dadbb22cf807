package org.zhifaflow.journal;

/**
 * One thing that is wrong with what a person asked for.
 *
 * @param field the form field it concerns, empty where it concerns the whole
 * @param message what is wrong, in Chinese, as the person reads it
 * @param basis the clause or article that forbids it, empty for plain input mistakes
 */
public record Violation(String field, String message, String basis) {

    public static Violation of(String message, String basis) {
        return new Violation("", message, basis);
    }

    /** The sentence a person reads: message and legal basis. */
    public String sentence() {
        return basis.isEmpty() ? message : message + "（" + basis + "）";
    }
}
