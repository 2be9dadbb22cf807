package org.zhifaflow.evidence;

import java.util.List;

/** A request to preserve evidence: why it may be lost, where it is kept, and the list of items. */
public record NewPreservation(String reason, String place, List<Item> items) {

    public NewPreservation {
        items = List.copyOf(items);
    }

    public record Item(String name, String quantity, String features) {}
}
