package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.zhifaflow.evidence.RecusalRequest;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code recusal}, which runs beside the stages of a case. */
final class RecusalProcedure {

    static final String PROCESS = "recusal";

    static final Variable<String> RECUSAL_ID = new Variable<>("recusalId", String.class);
    static final Variable<Boolean> BY_COUNTY = new Variable<>("recusalByCounty", Boolean.class);
    static final Variable<Boolean> GRANTED = new Variable<>("recusalGranted", Boolean.class);

    private RecusalProcedure() {}

    static Map<String, Object> begin(RecusalRequest request) {
        return Map.of(RECUSAL_ID.name(), request.id(), BY_COUNTY.name(), request.byCounty());
    }

    static Routing decided(RecusalRequest request) {
        return Routing.of(GRANTED, request.granted());
    }
}
