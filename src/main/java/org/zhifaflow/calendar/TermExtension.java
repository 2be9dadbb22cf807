package org.zhifaflow.calendar;

/**
 * Whether and how far a term may be extended.
 *
 * @param cap how many units at most, in the unit of the budget (working days or calendar days); 0 where the law names no
 *     number or allows no extension
 * @param approver who approves, an ASCII word of the table of terms such as {@code head}; empty if there is no extension
 */
public record TermExtension(int cap, String approver) {

    /** The term may not be extended. */
    public static final TermExtension NONE = new TermExtension(0, "");

    public TermExtension {
        if (cap < 0 || (cap > 0 && approver.isBlank())) {
            throw new IllegalArgumentException("an extension by " + cap + " needs a positive cap and an approver");
        }
    }

    /**
     * As the table of terms says it.
     *
     * @param cap null where the law names no number
     * @param approver null or blank if the term may not be extended
     */
    public static TermExtension of(Integer cap, String approver) {
        return new TermExtension(cap == null ? 0 : cap, approver == null ? "" : approver);
    }

    /** Whether the law allows an extension at all. */
    public boolean allowed() {
        return !approver.isBlank();
    }

    /** Whether it is granted once and up to a cap; otherwise a decision sets the new day (APL-66b). */
    public boolean capped() {
        return cap > 0;
    }
}
