package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.zhifaflow.evidence.EvidenceItem;

/** Evidence as forms show it: table rows and choices. */
final class EvidenceRows {

    private EvidenceRows() {}

    static List<Map<String, String>> table(List<EvidenceItem> items) {
        return items.stream()
                .map(item -> Map.of(
                        "title", item.title(),
                        "kind", item.kind().label(),
                        "takenOn", item.takenOn().toString(),
                        "place", Choices.cell(item.place()),
                        "file", Choices.cell(item.fileName()),
                        "standing", standing(item)))
                .toList();
    }

    private static String standing(EvidenceItem item) {
        if (!item.excluded()) {
            return "可以采用";
        }
        return (item.excludedByRound() == null ? "已排除：" : "已排除（依县级联审意见）：") + item.excludedReason();
    }

    static List<Map<String, String>> options(List<EvidenceItem> items) {
        return items.stream()
                .map(item -> Choices.choice(
                        item.id(), item.title() + "（" + item.kind().label() + "，" + item.takenOn() + "）"))
                .toList();
    }
}
