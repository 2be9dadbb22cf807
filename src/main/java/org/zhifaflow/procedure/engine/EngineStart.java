package org.zhifaflow.procedure.engine;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At every start: deploys what changed, then roles, rights, filters, and the board's steps. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineStart implements ApplicationRunner {

    private final ModelDeployer deployer;
    private final RoleRights rights;
    private final TaskFilters filters;
    private final OpenSteps steps;

    EngineStart(ModelDeployer deployer, RoleRights rights, TaskFilters filters, OpenSteps steps) {
        this.deployer = deployer;
        this.rights = rights;
        this.filters = filters;
        this.steps = steps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        deployer.deploy();
        rights.grant();
        filters.create();
        steps.takeOver();
    }
}
