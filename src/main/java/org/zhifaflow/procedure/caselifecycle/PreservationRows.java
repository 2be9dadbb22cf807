package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.zhifaflow.evidence.PreservedItem;

/** The list of a preservation as forms show it. */
final class PreservationRows {

    private PreservationRows() {}

    static List<Map<String, String>> table(List<PreservedItem> items) {
        return items.stream()
                .map(item -> Map.of(
                        "position", String.valueOf(item.position()),
                        "name", item.name(),
                        "quantity", item.quantity(),
                        "features", Choices.cell(item.features())))
                .toList();
    }
}
