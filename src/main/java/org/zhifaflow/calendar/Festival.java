package org.zhifaflow.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;

/**
 * A festival on which the whole nation is off work (全国年节及纪念日放假办法, article 2), as {@code calendar/festivals.csv} lists
 * it.
 *
 * @param from first year of this provision
 * @param to last year of it, {@link Integer#MAX_VALUE} while it stands
 * @param days how many days off the provision gives
 * @param fixed its days by the solar calendar, empty where the lunar calendar or the sun sets them
 */
record Festival(String name, int from, int to, int days, List<MonthDay> fixed) {

    private static final String HEADER = "name,from,to,days,fixed";

    /** The festivals of a year, none for a year before the provisions in the data. */
    static List<Festival> of(int year) {
        return Delivered.ALL.stream()
                .filter(festival -> festival.from <= year && year <= festival.to)
                .toList();
    }

    private static Festival parse(String line) {
        String[] fields = line.split(",", -1);
        return new Festival(
                fields[0],
                Integer.parseInt(fields[1]),
                fields[2].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                Arrays.stream(fields[4].split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(day -> MonthDay.parse("--" + day))
                        .toList());
    }

    private static final class Delivered {

        private static final List<Festival> ALL = read();

        private static List<Festival> read() {
            try (InputStream csv = Festival.class.getResourceAsStream("/calendar/festivals.csv")) {
                if (csv == null) {
                    throw new IllegalStateException("calendar/festivals.csv is not on the class path");
                }
                List<String> lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
                        .lines()
                        .toList();
                if (!lines.get(0).equals(HEADER)) {
                    throw new IllegalStateException("calendar/festivals.csv must begin with " + HEADER);
                }
                return lines.stream().skip(1).map(Festival::parse).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
