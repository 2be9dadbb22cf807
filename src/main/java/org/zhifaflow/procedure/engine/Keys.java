package org.zhifaflow.procedure.engine;

/** The variables that every procedure carries. */
public final class Keys {

    /** The case's key, equal to the business key. */
    public static final Variable<String> CASE_ID = new Variable<>("caseId", String.class);

    /** The party that a multi-instance branch is about. */
    public static final Variable<String> PARTY_ID = new Variable<>("partyId", String.class);

    private Keys() {}
}
