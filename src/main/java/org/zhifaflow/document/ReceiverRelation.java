package org.zhifaflow.document;

import org.zhifaflow.casefile.SubjectKind;

/** Who may sign for a paper besides the party (CPL-88). */
public enum ReceiverRelation {
    party("受送达人本人"),
    familyMember("同住成年家属"),
    legalRepresentative("法定代表人"),
    head("主要负责人"),
    receivingPerson("负责收件的人"),
    agent("代理人或者指定的代收人"),
    other("其他人");

    private final String label;

    ReceiverRelation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a person of this relation may sign for a party of the kind. */
    boolean maySignFor(SubjectKind kind) {
        return switch (this) {
            case party, familyMember -> kind != SubjectKind.organisation;
            case legalRepresentative, head, receivingPerson -> kind == SubjectKind.organisation;
            case agent -> true;
            case other -> false;
        };
    }
}
