package org.zhifaflow.procedure.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Lets work on this thread run as a person, with the person's groups and tenants, as the engine checks them. */
@Component
public class ActingPerson {

    private final IdentityService identity;

    ActingPerson(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T as(String userId, Supplier<T> work) {
        enter(userId);
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /** Runs work with the rights of the application itself: for what a step does, not for what a person asked to see. */
    public <T> T asApplication(Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(person);
        }
    }

    /** Runs work with the rights of the application for one township, so that an instance it starts is that township's. */
    <T> T forTownship(String township, Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.setAuthentication(new Authentication(null, List.of(), List.of(township)));
        try {
            return work.get();
        } finally {
            identity.setAuthentication(person);
        }
    }

    void enter(String userId) {
        identity.clearAuthentication();
        List<String> groups = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants = identity.createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(userId, groups, tenants);
    }

    void leave() {
        identity.clearAuthentication();
    }
}
