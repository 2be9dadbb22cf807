package org.zhifaflow.review;

/** What counts as said in a text field. */
final class Texts {

    private Texts() {}

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
