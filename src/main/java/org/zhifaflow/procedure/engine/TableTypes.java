package org.zhifaflow.procedure.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformerRegistry;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The types of our tables that the engine does not know: money is a {@code number} and stays a decimal, a day is a
 * {@code feel:date} and stays a day. The engine's own {@code double} loses cents, its {@code date} is an instant and
 * takes no day (docs/decisions/0037). Both pass unchanged, as they would without this, but unwarned.
 */
final class TableTypes {

    private static final List<String> UNCHANGED = List.of("number", "feel:date");

    private TableTypes() {}

    static DefaultDmnEngineConfiguration known() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDataTypeTransformerRegistry types = configuration.getTransformer().getDataTypeTransformerRegistry();
        UNCHANGED.forEach(type -> types.addTransformer(type, Variables::untypedValue));
        return configuration;
    }
}
