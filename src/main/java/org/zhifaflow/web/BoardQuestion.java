package org.zhifaflow.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhifaflow.supervision.BoardFilter;
import org.zhifaflow.supervision.TermState;
import org.zhifaflow.supervision.Waiting;

/**
 * What a request asks of the board. A value that the filter does not know is left out and named, so that an old link
 * still answers.
 *
 * @param ignored labels of the filters whose value is unknown
 */
record BoardQuestion(BoardFilter filter, List<String> ignored) {

    /** The values that the filters know, from which everything else is told apart. */
    record Known(
            Collection<String> townships,
            Collection<String> processes,
            Collection<String> steps,
            Collection<String> fields) {}

    static BoardQuestion of(Map<String, String> params, Known known) {
        List<String> ignored = new ArrayList<>();
        TermState state = TermState.parse(value(params, "state")).orElse(null);
        Waiting waiting = Waiting.parse(value(params, "waits")).orElse(null);
        note(ignored, "状态", value(params, "state"), state);
        note(ignored, "等候谁", value(params, "waits"), waiting);
        BoardFilter filter = new BoardFilter(
                one(params, "township", known.townships(), "乡镇", ignored),
                one(params, "process", known.processes(), "阶段", ignored),
                one(params, "step", known.steps(), "环节", ignored),
                one(params, "field", known.fields(), "领域", ignored),
                waiting,
                state,
                value(params, "provisional").equals("true"));
        return new BoardQuestion(filter, ignored);
    }

    private static String one(
            Map<String, String> params, String name, Collection<String> known, String label, List<String> ignored) {
        String wanted = value(params, name);
        String found = known.contains(wanted) ? wanted : null;
        note(ignored, label, wanted, found);
        return found;
    }

    private static void note(List<String> ignored, String label, String wanted, Object found) {
        if (!wanted.isEmpty() && found == null) {
            ignored.add(label);
        }
    }

    private static String value(Map<String, String> params, String name) {
        return params.getOrDefault(name, "").strip();
    }

    /** The filter as parameters of an address. */
    Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        put(params, "township", filter.township());
        put(params, "process", filter.process());
        put(params, "step", filter.step());
        put(params, "field", filter.field());
        put(params, "waits", filter.waiting() == null ? null : filter.waiting().name());
        put(params, "state", filter.state() == null ? null : filter.state().name());
        put(params, "provisional", filter.provisional() ? "true" : null);
        return params;
    }

    private static void put(Map<String, String> params, String name, String value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    /** An address of the board with the filter, another state in place of its own. */
    public String toState(String state) {
        Map<String, String> params = params();
        params.remove("provisional");
        params.remove("state");
        put(
                params,
                state.equals("provisional") ? "provisional" : "state",
                state.equals("provisional") ? "true" : state);
        if (state.isEmpty()) {
            params.remove("state");
        }
        return address("/supervision", params);
    }

    /** An address of the board with the filter at another page. */
    public String toPage(int page) {
        Map<String, String> params = params();
        params.put("page", Integer.toString(page));
        return address("/supervision", params);
    }

    /** An address below the board that takes the same filter. */
    public String to(String path) {
        return address(path, params());
    }

    private static String address(String path, Map<String, String> params) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        params.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(params).toUriString();
    }
}
