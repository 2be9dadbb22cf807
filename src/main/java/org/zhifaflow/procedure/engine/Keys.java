package org.zhifaflow.procedure.engine;

/** The variables that every procedure carries. */
public final class Keys {

    /** The case's key, equal to the business key. */
    public static final Variable<String> CASE_ID = new Variable<>("caseId", String.class);

    /** The party that a multi-instance branch is about. */
    public static final Variable<String> PARTY_ID = new Variable<>("partyId", String.class);

    /** What the terms of the scope run for where that is neither the case nor a party, for example a preservation. */
    public static final Variable<String> TERM_SUBJECT = new Variable<>("termSubject", String.class);

    private Keys() {}
}
