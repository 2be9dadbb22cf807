package org.zhifaflow.procedure.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires our listeners and settings into the engine and lets it start after both schemas are there. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineConfiguration {

    /** The one source of time; setting it moves the engine too. */
    @Bean
    static CaseClock clock() {
        return new CaseClock();
    }

    @Bean
    static BeanFactoryPostProcessor engineAfterMigration() {
        return factory ->
                factory.getBeanDefinition("processEngineConfigurationImpl").setDependsOn("flywayInitializer");
    }

    @Bean
    ProcessEnginePlugin seam(
            SeamParseListener seam, TownshipTenants tenants, ObjectProvider<ApplicationContext> context) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>(
                        engine.getCustomPostBPMNParseListeners() == null
                                ? List.of()
                                : engine.getCustomPostBPMNParseListeners());
                listeners.add(seam);
                engine.setCustomPostBPMNParseListeners(listeners);
                // the starter's own manager, made before this, would show every bean of the application
                engine.setExpressionManager(new JuelExpressionManager(new ModelBeans(context)));
                List<Deployer> checks = new ArrayList<>(
                        engine.getCustomPreDeployers() == null ? List.of() : engine.getCustomPreDeployers());
                checks.add(new ReminderLadderCheck());
                engine.setCustomPreDeployers(checks);
                engine.setFormService(new StartFormChoices());
                engine.setDmnEngineConfiguration(TableTypes.known());
                engine.setTenantIdProvider(tenants);
                engine.setResourceAuthorizationProvider(new LeanAuthorizations());
                engine.setJobExecutorAcquireByDueDate(true);
                engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9-]*");
            }
        };
    }

    @Bean
    ModelDeployer modelDeployer(RepositoryService repository, @Value("${zhifaflow.models-dir:}") String overlay) {
        return new ModelDeployer(repository, overlay.isBlank() ? null : Path.of(overlay));
    }
}
