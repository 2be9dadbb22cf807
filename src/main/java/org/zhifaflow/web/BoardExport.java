package org.zhifaflow.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhifaflow.journal.Clauses;
import org.zhifaflow.supervision.BoardLine;

/** Writes the board as a file, row after row: dates as dates, numbers as numbers, everything else as text. */
final class BoardExport {

    private static final String BOM = "\uFEFF";
    private static final int FLUSH = 1000;
    private static final List<String> HEADER = List.of(
            "案号", "乡镇", "案由", "领域", "当事人", "期限", "期限长度", "依据", "起算日", "最后一日", "状态", "是否暂定", "剩余", "剩余单位", "阶段", "环节",
            "等候谁", "已领取", "最近催办");

    private final Map<String, String> processNames;

    BoardExport(Map<String, String> processNames) {
        this.processNames = processNames;
    }

    /** Where the rows come from: hands each to the reader that it is given. */
    interface Rows {
        void each(Consumer<BoardLine> reader);
    }

    /** With a byte order mark, as spreadsheet programs want it; a text that they could take for a formula is disarmed. */
    void csv(OutputStream out, Rows rows) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BOM);
        writer.write(String.join(",", HEADER));
        writer.write("\r\n");
        try {
            rows.each(line -> {
                try {
                    writer.write(
                            Arrays.stream(cells(line)).map(BoardExport::quoted).collect(Collectors.joining(",")));
                    writer.write("\r\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    void xlsx(OutputStream out, Rows rows) throws IOException {
        try (Workbook workbook = new Workbook(out, "ZhifaFlow", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("期限监督");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int[] row = {0};
            try {
                rows.each(line -> {
                    row[0]++;
                    write(sheet, row[0], cells(line));
                    if (row[0] % FLUSH == 0) {
                        flush(sheet);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            sheet.finish();
        }
    }

    private static void write(Worksheet sheet, int row, Object[] cells) {
        for (int column = 0; column < cells.length; column++) {
            Object cell = cells[column];
            if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cell instanceof Integer number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.value(row, column, cell.toString());
            }
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object[] cells(BoardLine line) {
        return new Object[] {
            line.number(),
            line.townshipName(),
            line.itemName(),
            line.field(),
            line.party(),
            line.termName(),
            line.budget() + Words.unit(line.unit()),
            Clauses.cite(line.basis()),
            line.startedOn(),
            line.lastDay(),
            line.state().label(),
            line.provisional() ? "暂定" : "",
            line.remaining(),
            line.remaining() == null ? "" : line.workingDays() ? "工作日" : "天",
            processNames.getOrDefault(line.process(), ""),
            line.stepName(),
            line.waiting().label(),
            line.assignee(),
            line.urgedOn()
        };
    }

    static String quoted(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDate || cell instanceof Integer) {
            return cell.toString();
        }
        String text = cell.toString();
        String safe = text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
