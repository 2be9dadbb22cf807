package org.zhifaflow.procedure.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;

/** Creates tenants and accounts in the engine's identity service; what exists stays as it is. */
@Service
public class Accounts {

    private final IdentityService identity;
    private final ActingPerson acting;

    Accounts(IdentityService identity, ActingPerson acting) {
        this.identity = identity;
        this.acting = acting;
    }

    /** What an account is a member of: the townships it works for and its roles, by their ids. */
    public record Memberships(Set<String> tenants, Set<String> groups) {
        public Memberships {
            tenants = Set.copyOf(tenants);
            groups = Set.copyOf(groups);
        }
    }

    /** The memberships as they are now, not as they were at login. */
    public Memberships memberships(String userId) {
        return acting.asApplication(() -> new Memberships(
                identity.createTenantQuery().userMember(userId).list().stream()
                        .map(Tenant::getId)
                        .collect(Collectors.toSet()),
                identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet())));
    }

    /** Who has a role in a township, by user id. */
    public List<String> members(String groupId, String tenantId) {
        return people(groupId, tenantId).stream().map(User::getId).toList();
    }

    List<User> people(String groupId, String tenantId) {
        return acting.asApplication(() -> identity.createUserQuery()
                .memberOfGroup(groupId)
                .memberOfTenant(tenantId)
                .orderByUserId()
                .asc()
                .list());
    }

    /** The Chinese name of a role group, or its id if it is not one of ours. */
    public String groupName(String groupId) {
        return RoleRights.ROLES.getOrDefault(groupId, groupId);
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
