package org.zhifaflow.journal;

/**
 * Something that happened, as it is handed to the journal.
 *
 * @param township the township whose chain it joins
 * @param caseId the case it belongs to, or null
 * @param actor user id of the person, or {@code system}
 * @param what what happened, in Chinese: 动宾结构
 * @param basis clause or article ids, comma separated; may be empty
 * @param detail particulars, in Chinese; may be empty
 */
public record Act(String township, String caseId, String actor, String what, String basis, String detail) {

    public static final String SYSTEM = "system";

    public Act {
        if (Texts.isBlank(township) || Texts.isBlank(actor) || Texts.isBlank(what)) {
            throw new IllegalArgumentException("an act needs township, actor and what happened");
        }
        basis = basis == null ? "" : basis;
        detail = detail == null ? "" : detail;
    }
}
