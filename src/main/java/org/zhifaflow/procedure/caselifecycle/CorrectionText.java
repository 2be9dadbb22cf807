package org.zhifaflow.procedure.caselifecycle;

import java.util.Optional;
import org.zhifaflow.penalty.CorrectionOrder;

/** An order to correct in one sentence. */
final class CorrectionText {

    private CorrectionText() {}

    static String of(Optional<CorrectionOrder> order) {
        return order.map(o -> switch (o.kind()) {
                    case atOnce, byDate ->
                        "%s责令%s，期限至%s：%s（%s）"
                                .formatted(
                                        o.orderedOn(),
                                        o.kind().label(),
                                        o.correctBy(),
                                        o.demand(),
                                        o.standing().label());
                    case impossible -> "无法改正：" + o.impossibleReason();
                    case keep -> throw new IllegalStateException("keep is never stored");
                })
                .orElse("尚未责令改正");
    }
}
