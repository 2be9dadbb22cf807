package org.zhifaflow.procedure.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.supervision.Addressees;

/** Finds those to be reminded among the accounts: members of a role's group who work for the township. */
@Component
class RoleAddressees implements Addressees {

    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<IdentityService> identity;
    private final ObjectProvider<ActingPerson> acting;

    RoleAddressees(
            ObjectProvider<Accounts> accounts,
            ObjectProvider<IdentityService> identity,
            ObjectProvider<ActingPerson> acting) {
        this.accounts = accounts;
        this.identity = identity;
        this.acting = acting;
    }

    @Override
    public List<Addressee> withRole(String group, String township) {
        return accounts.getObject().people(group, township).stream()
                .map(RoleAddressees::addressee)
                .toList();
    }

    @Override
    public Optional<Addressee> find(String userId) {
        return acting.getObject()
                .asApplication(() -> Optional.ofNullable(
                        identity.getObject().createUserQuery().userId(userId).singleResult()))
                .map(RoleAddressees::addressee);
    }

    private static Addressee addressee(User user) {
        return new Addressee(user.getId(), user.getFirstName(), user.getEmail() == null ? "" : user.getEmail());
    }
}
