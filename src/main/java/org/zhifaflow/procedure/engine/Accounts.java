package org.zhifaflow.procedure.engine;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;

/** Creates tenants and accounts in the engine's identity service; what exists stays as it is. */
@Service
public class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    public boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    public void tenant(String id, String name) {
        if (identity.createTenantQuery().tenantId(id).count() == 0) {
            Tenant tenant = identity.newTenant(id);
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
    }

    void group(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    /** Creates an account with its roles and the townships it works for. */
    public void account(
            String userId, String name, String password, Collection<String> groups, Collection<String> tenants) {
        if (exists(userId)) {
            return;
        }
        User user = identity.newUser(userId);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        groups.forEach(group -> identity.createMembership(userId, group));
        tenants.forEach(tenant -> identity.createTenantUserMembership(tenant, userId));
    }
}
