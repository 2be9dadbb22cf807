package org.zhifaflow.review;

import java.util.List;

/** Port to the accounts: who may be a county reviewer at all (KY4-10). */
public interface ReviewerPool {

    /** The user ids of the county's reviewers who serve a township, of every field. */
    List<String> serving(String township);
}
