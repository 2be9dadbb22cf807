package org.zhifaflow.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a readable table: what goes in, what must come out. The first line of a block names the columns, {@code =>}
 * stands between inputs and outputs, an empty cell is a missing value, {@code nothing} means that no rule may answer.
 */
record Example(String decision, Map<String, Object> inputs, Map<String, String> expected, String text) {

    static List<Example> of(String decision, String block) {
        return of(decision, Map.of(), block);
    }

    /** @param always inputs that all lines share, unless a column of that name says otherwise */
    static List<Example> of(String decision, Map<String, Object> always, String block) {
        List<String> lines =
                block.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> inputNames = cells(lines.get(0).split("=>")[0]);
        List<String> outputNames = cells(lines.get(0).split("=>")[1]);
        List<Example> examples = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] sides = line.split("=>", -1);
            List<String> in = cells(sides[0]);
            List<String> out = cells(sides[1]);
            Map<String, Object> inputs = new HashMap<>(always);
            Map<String, String> expected = new LinkedHashMap<>();
            if (in.size() != inputNames.size()) {
                throw new IllegalArgumentException(decision + ": number of inputs in: " + line);
            }
            for (int i = 0; i < in.size(); i++) {
                inputs.put(inputNames.get(i), value(in.get(i)));
            }
            if (!out.equals(List.of("nothing"))) {
                if (out.size() != outputNames.size()) {
                    throw new IllegalArgumentException(decision + ": number of outputs in: " + line);
                }
                for (int i = 0; i < out.size(); i++) {
                    expected.put(outputNames.get(i), plain(value(out.get(i))));
                }
            }
            examples.add(new Example(decision, inputs, expected, line.replaceAll("\\s+", " ")));
        }
        return examples;
    }

    boolean expectsNothing() {
        return expected.isEmpty();
    }

    /** A value as the readable tables write it; numbers without trailing zeros. */
    static String plain(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    @Override
    public String toString() {
        return decision + ": " + text;
    }

    private static List<String> cells(String side) {
        return Arrays.stream(side.split("\\|", -1)).map(String::strip).toList();
    }

    private static Object value(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        return cell.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(cell) : cell;
    }
}
