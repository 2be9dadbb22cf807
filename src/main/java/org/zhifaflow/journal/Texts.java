package org.zhifaflow.journal;

/** What counts as said in a text field. */
public final class Texts {

    private Texts() {}

    /** Whether a text is missing or says nothing. */
    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
