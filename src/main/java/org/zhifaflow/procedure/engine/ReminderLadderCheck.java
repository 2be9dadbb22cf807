package org.zhifaflow.procedure.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.zhifaflow.journal.Outcome.Refused;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.supervision.ReminderLadder;

/** Refuses a deployment whose reminder ladder has a rung that could never fire, whoever deploys it and from where. */
class ReminderLadderCheck implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().stream()
                    .filter(resource -> resource.getName().endsWith(".dmn"))
                    .filter(resource ->
                            new String(resource.getBytes(), StandardCharsets.UTF_8).contains(ReminderLadderTable.TABLE))
                    .forEach(ReminderLadderCheck::check);
        }
    }

    private static void check(ResourceEntity resource) {
        Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()))
                .getModelElementsByType(Decision.class)
                .stream()
                .filter(decision -> ReminderLadderTable.TABLE.equals(decision.getId()))
                .forEach(decision -> {
                    if (ReminderLadderTable.read(decision) instanceof Refused<ReminderLadder> refused) {
                        throw new BadUserRequestException("提醒阶梯 " + resource.getName() + " 不能部署："
                                + refused.violations().stream()
                                        .map(Violation::message)
                                        .collect(Collectors.joining("；")));
                    }
                });
    }
}
