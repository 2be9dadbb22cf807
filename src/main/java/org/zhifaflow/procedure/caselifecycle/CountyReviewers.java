package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.procedure.engine.Accounts;
import org.zhifaflow.review.ReviewerPool;

/** The county's reviewers by the roles of the accounts (KY4-10). */
@Component
class CountyReviewers implements ReviewerPool {

    private static final String GROUP = "joint-reviewer";

    private final ObjectProvider<Accounts> accounts;

    CountyReviewers(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> serving(String township) {
        return accounts.getObject().members(GROUP, township);
    }
}
