package org.zhifaflow.web;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhifaflow.procedure.engine.Accounts;

/**
 * Decides who reads the board: supervisors, and administrators for its timers; each sees the townships that he or she
 * works for. Only supervisors urge, only administrators retry a timer.
 */
@Component
class BoardAccess {

    private static final String SUPERVISOR = "supervisor";
    private static final String ADMINISTRATOR = "camunda-admin";

    private final Accounts accounts;

    BoardAccess(Accounts accounts) {
        this.accounts = accounts;
    }

    boolean isOpenTo(String userId) {
        Set<String> groups = accounts.memberships(userId).groups();
        return groups.contains(SUPERVISOR) || groups.contains(ADMINISTRATOR);
    }

    boolean isSupervisor(String userId) {
        return accounts.memberships(userId).groups().contains(SUPERVISOR);
    }

    boolean isAdministrator(String userId) {
        return accounts.memberships(userId).groups().contains(ADMINISTRATOR);
    }

    /** The townships whose terms the person reads on the board; 403 for everyone else. */
    Set<String> townships(String userId) {
        require(isOpenTo(userId), userId);
        return new TreeSet<>(accounts.memberships(userId).tenants());
    }

    /** The townships whose people the person may urge. */
    Set<String> townshipsForUrging(String userId) {
        require(isSupervisor(userId), userId);
        return townships(userId);
    }

    /** The townships whose timers the person may set going again. */
    Set<String> townshipsForRetrying(String userId) {
        require(isAdministrator(userId), userId);
        return townships(userId);
    }

    private static void require(boolean allowed, String userId) {
        if (!allowed) {
            throw new AccessDeniedException("not on the board: " + userId);
        }
    }
}
