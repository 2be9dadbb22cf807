package org.zhifaflow.evidence;

import java.util.List;

/** What becomes of each preserved item. */
public record PreservedDecision(List<Line> items) {

    /** The item's id, its disposal, and a note that may be null. */
    public record Line(String itemId, Disposal disposal, String note) {}
}
