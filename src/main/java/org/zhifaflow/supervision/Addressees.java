package org.zhifaflow.supervision;

import java.util.List;
import java.util.Optional;

/** Port to the accounts: who has a role in a township and how to write to them. */
public interface Addressees {

    /**
     * Somebody who can be reminded.
     *
     * @param email empty without one
     */
    record Addressee(String userId, String name, String email) {}

    /** Everyone with a role who works for a township. */
    List<Addressee> withRole(String group, String township);

    Optional<Addressee> find(String userId);
}
