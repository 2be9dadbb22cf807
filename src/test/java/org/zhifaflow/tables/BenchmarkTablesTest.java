package org.zhifaflow.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The twelve discretion tables, each with the same questions. */
class BenchmarkTablesTest extends TableExamples {

    private static final Map<String, Object> DAY = Map.of("actDay", "2026-01-05");

    private static final List<Example> EXAMPLES = Stream.of(
                    table("B01", """
                            subjectKind | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            soleTrader  | 0        | 1 | late       | false => 较轻       | 100 | 300  | false | true
                            soleTrader  | 0.99     | 1 | refused    | false => 较轻       | 100 | 300  | false | true
                            citizen     | 1        | 1 | late       | false => 一般       | 300 | 600  | false | true
                            citizen     | 2.99     | 1 | late       | false => 一般       | 300 | 600  | false | true
                            citizen     | 3        | 1 | late       | false => 较重       | 600 | 800  | false | true
                            citizen     | 4.99     | 1 | late       | false => 较重       | 600 | 800  | false | true
                            citizen     | 5        | 1 | late       | false => 严重       | 800 | 1000 | true  | true
                            citizen     | 0.5      | 2 | late       | false => 较重       | 600 | 800  | false | true
                            citizen     | 0.5      | 3 | late       | false => 严重       | 800 | 1000 | true  | true
                            citizen     | 0.5      | 4 | refused    | false => 严重       | 800 | 1000 | true  | true
                            citizen     | 0.5      | 1 | refused    | true  => 严重       | 800 | 1000 | true  | true
                            citizen     | 9        | 3 | inTime     | true  => 轻微       | 0   | 0    | true  | false
                            citizen     | 9        | 3 | notOrdered | true  => 先责令改正 | 0   | 0    | true  | false
                            citizen     | 9        | 3 |            | true  => 待查明     | 0   | 0    | true  | false
                            citizen     |          | 1 | late       | false => 待查明     | 0   | 0    | true  | false
                            citizen     | -1       | 1 | late       | false => 待查明     | 0   | 0    | true  | false
                            citizen     | 0.5      |   | late       | false => 待查明     | 0   | 0    | true  | false
                                        |          |   |            |       => 待查明     | 0   | 0    | true  | false
                            """),
                    table("B02", """
                            subjectKind  | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            organisation | 4.99 | 1 | late       | false => 一般       | 500  | 1500 | false | true
                            organisation | 5    | 1 | late       | false => 较重       | 1500 | 2000 | false | true
                            organisation | 9.99 | 1 | refused    | false => 较重       | 1500 | 2000 | false | true
                            organisation | 10   | 1 | refused    | false => 严重       | 2000 | 3000 | true  | true
                            citizen      | 4.99 | 1 | late       | false => 一般       | 200  | 500  | false | true
                            soleTrader   | 5    | 1 | late       | false => 较重       | 500  | 600  | false | true
                            citizen      | 9.99 | 1 | late       | false => 较重       | 500  | 600  | false | true
                            soleTrader   | 10   | 1 | late       | false => 严重       | 600  | 1000 | true  | true
                            organisation | 99   | 9 | inTime     | true  => 轻微       | 0    | 0    | true  | false
                            organisation | 99   | 9 | notOrdered | true  => 先责令改正 | 0    | 0    | true  | false
                                         | 99   | 9 | late       | true  => 待查明     | 0    | 0    | true  | false
                            organisation |      | 9 | late       | true  => 待查明     | 0    | 0    | true  | false
                            citizen      |      | 9 | late       | true  => 待查明     | 0    | 0    | true  | false
                            organisation | 0    | 1 | late       | false => 一般       | 500  | 1500 | false | true
                            citizen      | 0    | 1 | late       | false => 一般       | 200  | 500  | false | true
                            organisation | -1   | 1 | late       | false => 待查明     | 0    | 0    | true  | false
                            citizen      | -1   | 1 | late       | false => 待查明     | 0    | 0    | true  | false
                            """),
                    table("B03", """
                            subjectKind  | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            citizen      | 0.5   | 1 | inTime     | false => 较轻   | 100    | 200    | false | true
                            citizen      | 1     | 1 | inTime     | false => 较轻   | 100    | 200    | false | true
                            soleTrader   | 1.01  | 1 | inTime     | false => 一般   | 200    | 300    | false | true
                            citizen      | 1     | 1 | late       | false => 一般   | 200    | 300    | false | true
                            citizen      | 10    | 1 | inTime     | false => 一般   | 200    | 300    | false | true
                            citizen      | 10.01 | 1 | inTime     | false => 较重   | 300    | 400    | false | true
                            citizen      | 20    | 1 | inTime     | false => 较重   | 300    | 400    | false | true
                            citizen      | 20.01 | 1 | inTime     | false => 严重   | 400    | 500    | true  | true
                            citizen      | 0.5   | 2 | inTime     | false => 较重   | 300    | 400    | false | true
                            citizen      | 0.5   | 3 | inTime     | false => 严重   | 400    | 500    | true  | true
                            citizen      | 0.5   | 1 | inTime     | true  => 严重   | 400    | 500    | true  | true
                            organisation | 1     | 1 | inTime     | false => 较轻   | 50000  | 100000 | false | true
                            organisation | 1.01  | 1 | inTime     | false => 一般   | 100000 | 200000 | false | true
                            organisation | 1     | 1 | refused    | false => 一般   | 100000 | 200000 | false | true
                            organisation | 10    | 1 | notOrdered | false => 一般   | 100000 | 200000 | false | true
                            organisation | 10.01 | 1 | inTime     | false => 较重   | 200000 | 350000 | false | true
                            organisation | 20    | 1 | inTime     | false => 较重   | 200000 | 350000 | false | true
                            organisation | 20.01 | 1 | inTime     | false => 严重   | 350000 | 500000 | true  | true
                            organisation | 0.5   | 2 | inTime     | false => 较重   | 200000 | 350000 | false | true
                            organisation | 0.5   | 4 | inTime     | false => 严重   | 350000 | 500000 | true  | true
                            organisation | 0.5   | 1 | inTime     | true  => 严重   | 350000 | 500000 | true  | true
                            citizen      | 0.5   | 1 | notOrdered | false => 待查明 | 0      | 0      | true  | false
                            citizen      |       | 1 | inTime     | false => 待查明 | 0      | 0      | true  | false
                            citizen      |       | 1 | late       | false => 待查明 | 0      | 0      | true  | false
                            organisation |       | 1 | inTime     | false => 待查明 | 0      | 0      | true  | false
                            organisation |       | 1 | late       | false => 待查明 | 0      | 0      | true  | false
                            organisation | 0.5   | 1 | notOrdered | false => 待查明 | 0      | 0      | true  | false
                            citizen      | 0     | 1 | inTime     | false => 较轻   | 100    | 200    | false | true
                            citizen      | 0     | 1 | late       | false => 一般   | 200    | 300    | false | true
                            organisation | 0     | 1 | inTime     | false => 较轻   | 50000  | 100000 | false | true
                            organisation | 0     | 1 | late       | false => 一般   | 100000 | 200000 | false | true
                            citizen      | -1    | 1 | inTime     | false => 待查明 | 0      | 0      | true  | false
                            citizen      | -1    | 1 | late       | false => 待查明 | 0      | 0      | true  | false
                            organisation | -1    | 1 | inTime     | false => 待查明 | 0      | 0      | true  | false
                            organisation | -1    | 1 | late       | false => 待查明 | 0      | 0      | true  | false
                            organisation | 0.5   | 3 | inTime     | false => 严重   | 350000 | 500000 | true  | true
                                         | 0.5   | 1 | inTime     | false => 待查明 | 0      | 0      | true  | false
                            """),
                    table("B04", """
                            subjectKind  | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            soleTrader   | 2   | 1 | inTime  | false => 轻微   | 5000  | 5000  | true  | true
                            soleTrader   | 2   | 1 | late    | false => 较轻   | 5000  | 10000 | false | true
                            organisation | 2.9 | 1 | late    | false => 较轻   | 5000  | 10000 | false | true
                            organisation | 3   | 1 | inTime  | false => 一般   | 10000 | 25000 | false | true
                            organisation | 5.9 | 1 | late    | false => 一般   | 10000 | 25000 | false | true
                            organisation | 6   | 1 | inTime  | false => 较重   | 25000 | 40000 | false | true
                            organisation | 2   | 2 | inTime  | false => 较重   | 25000 | 40000 | false | true
                            organisation | 2   | 3 | inTime  | false => 较重   | 25000 | 40000 | false | true
                            organisation | 2   | 1 | refused | false => 严重   | 40000 | 50000 | true  | true
                            organisation | 2   | 1 | inTime  | true  => 严重   | 40000 | 50000 | true  | true
                            organisation | 2   | 1 | inTime  |       => 较轻   | 5000  | 10000 | false | true
                            organisation | 2   |   | inTime  | false => 较轻   | 5000  | 10000 | false | true
                            organisation |     | 1 | late    | false => 待查明 | 0     | 0     | true  | false
                            organisation |     | 1 | inTime  | false => 待查明 | 0     | 0     | true  | false
                            organisation | 0   | 1 | inTime  | false => 轻微   | 5000  | 5000  | true  | true
                            organisation | 0   | 1 | late    | false => 较轻   | 5000  | 10000 | false | true
                            organisation | -1  | 1 | inTime  | false => 待查明 | 0     | 0     | true  | false
                            """),
                    table("B05", """
                            subjectKind | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            citizen     | 1 | 1 | inTime  | false => 较轻   | 500   | 2000  | false | true
                            citizen     | 2 | 1 | inTime  | false => 一般   | 2000  | 6000  | false | true
                            citizen     | 3 | 1 | late    | false => 一般   | 2000  | 6000  | false | true
                            citizen     | 4 | 1 | inTime  | false => 较重   | 6000  | 12000 | false | true
                            citizen     | 1 | 2 | inTime  | false => 较重   | 6000  | 12000 | false | true
                            citizen     | 1 | 3 | inTime  | false => 严重   | 12000 | 20000 | true  | true
                            citizen     | 1 | 1 | refused | false => 严重   | 12000 | 20000 | true  | true
                            citizen     |   | 1 | inTime  | false => 待查明 | 0     | 0     | true  | false
                            citizen     | 0 | 1 | inTime  | false => 较轻   | 500   | 2000  | false | true
                            citizen     |-1 | 1 | inTime  | false => 待查明 | 0     | 0     | true  | false
                            citizen     | 1 |   | inTime  | false => 待查明 | 0     | 0     | true  | false
                            """),
                    table("B06", """
                            subjectKind | quantity | occurrence | correction | aggravated | lesserCircumstance => tier | minimum | maximum | maximumInclusive | finePossible
                            citizen     | 0.09 | 1 | inTime | false | false => 轻微   | 500  | 500  | true  | true
                            citizen     | 0.1  | 1 | inTime | false | false => 较轻   | 500  | 800  | false | true
                            citizen     | 0.09 | 2 | inTime | false | false => 较轻   | 500  | 800  | false | true
                            citizen     | 0.09 | 1 | late   | false | false => 较轻   | 500  | 800  | false | true
                            citizen     | 0.99 | 1 | inTime | false | false => 较轻   | 500  | 800  | false | true
                            citizen     | 1    | 1 | inTime | false | false => 一般   | 800  | 1200 | false | true
                            citizen     | 2    | 1 | inTime | false | false => 一般   | 800  | 1200 | false | true
                            citizen     | 2.99 | 1 |        |       |       => 一般   | 800  | 1200 | false | true
                            citizen     | 3    | 1 | inTime | false | false => 较重   | 1200 | 1600 | false | true
                            citizen     | 4.99 | 1 | inTime | false | false => 较重   | 1200 | 1600 | false | true
                            citizen     | 0.05 | 1 | inTime | false | true  => 较重   | 1200 | 1600 | false | true
                            citizen     | 5    | 1 | inTime | false | false => 严重   | 1600 | 2000 | true  | true
                            citizen     | 0.05 | 1 | inTime | true  | true  => 严重   | 1600 | 2000 | true  | true
                            citizen     |      | 1 | inTime | false | false => 待查明 | 0    | 0    | true  | false
                            citizen     | 0    | 1 | inTime | false | false => 轻微   | 500  | 500  | true  | true
                            citizen     | -1   | 1 | inTime | false | false => 待查明 | 0    | 0    | true  | false
                            """),
                    table("B07", """
                            subjectKind  | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            citizen      | 1 | 1 | inTime     | false => 较轻       | 0.05 | 0.07 | false | true
                            citizen      | 1 | 1 | late       | false => 一般       | 0.07 | 0.08 | false | true
                            citizen      | 2 | 1 | inTime     | false => 一般       | 0.07 | 0.08 | false | true
                            organisation | 2 | 1 | late       | false => 较重       | 0.08 | 0.09 | false | true
                            organisation | 3 | 1 | inTime     | false => 较重       | 0.08 | 0.09 | false | true
                            organisation | 3 | 1 | late       | false => 较重       | 0.08 | 0.09 | false | true
                            organisation | 1 | 1 | refused    | false => 严重       | 0.09 | 0.1  | true  | true
                            organisation | 3 | 1 | notOrdered | false => 先责令改正 | 0    | 0    | true  | false
                            organisation | 3 | 1 |            | false => 待查明     | 0    | 0    | true  | false
                            organisation |   | 1 | inTime     | false => 待查明     | 0    | 0    | true  | false
                            organisation | 0 | 1 | inTime     | false => 待查明     | 0    | 0    | true  | false
                            organisation | 0 | 1 | late       | false => 待查明     | 0    | 0    | true  | false
                            organisation |   | 1 | late       | false => 待查明     | 0    | 0    | true  | false
                            """),
                    table("B08", """
                            subjectKind  | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            organisation | 0   | 1 | inTime     | false => 较轻   | 5000  | 15000 | false | true
                            organisation | 0.5 | 1 | inTime     | false => 一般   | 15000 | 30000 | false | true
                            organisation | 3   | 1 | late       | false => 较重   | 30000 | 40000 | false | true
                            organisation | 0   | 2 | inTime     | false => 较重   | 30000 | 40000 | false | true
                            organisation | 0   | 1 | refused    | false => 严重   | 40000 | 50000 | true  | true
                            organisation | 0   | 1 | inTime     | true  => 严重   | 40000 | 50000 | true  | true
                            citizen      | 0   | 1 | inTime     | false => 较轻   | 0     | 0     | true  | false
                            soleTrader   | 0.5 | 1 | inTime     | false => 一般   | 1     | 200   | false | true
                            citizen      | 3   | 1 | late       | false => 较重   | 200   | 350   | false | true
                            citizen      | 0   | 2 | inTime     | false => 较重   | 200   | 350   | false | true
                            citizen      | 0   | 1 | refused    | false => 严重   | 350   | 500   | true  | true
                            citizen      | 0   | 1 | inTime     | true  => 严重   | 350   | 500   | true  | true
                            citizen      | 0   | 1 | notOrdered | false => 待查明 | 0     | 0     | true  | false
                            citizen      |     | 1 | inTime     | false => 待查明 | 0     | 0     | true  | false
                            organisation |     | 1 | inTime     | false => 待查明 | 0     | 0     | true  | false
                            organisation | 0   | 1 | notOrdered | false => 待查明 | 0     | 0     | true  | false
                            organisation | 3   | 1 | notOrdered | false => 待查明 | 0     | 0     | true  | false
                            citizen      | 3   | 1 | notOrdered | false => 待查明 | 0     | 0     | true  | false
                                         | 0   | 1 | inTime     | false => 待查明 | 0     | 0     | true  | false
                            """),
                    table("B09", """
                            subjectKind  | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            citizen      | 0 | 1 | inTime     | false => 轻微       | 0      | 0      | true  | false
                            citizen      | 1 | 1 | inTime     | false => 一般       | 0      | 0      | true  | false
                            citizen      |   | 1 | late       | false => 一般       | 0      | 0      | true  | false
                            citizen      | 0 |   | inTime     | false => 一般       | 0      | 0      | true  | false
                            organisation | 1 | 1 | inTime     | false => 一般       | 0      | 0      | true  | false
                            citizen      | 0 | 2 | inTime     | false => 较重       | 200    | 1000   | false | true
                            citizen      | 0 | 3 | inTime     | false => 严重       | 1000   | 2000   | true  | true
                            soleTrader   | 0 | 1 | refused    | false => 严重       | 1000   | 2000   | true  | true
                            organisation | 0 | 2 | inTime     | false => 较重       | 50000  | 200000 | false | true
                            organisation | 0 | 3 | inTime     | false => 严重       | 200000 | 500000 | true  | true
                            organisation | 0 | 1 | refused    | false => 严重       | 200000 | 500000 | true  | true
                            citizen      | 0 | 1 | notOrdered | false => 先责令改正 | 0      | 0      | true  | false
                                         | 0 | 2 | inTime     | false => 待查明     | 0      | 0      | true  | false
                            citizen      | 0 | 1 |            | false => 待查明     | 0      | 0      | true  | false
                            """),
                    table("B10", """
                            subjectKind  | quantity | occurrence | correction | aggravated | lesserCircumstance => tier | minimum | maximum | maximumInclusive | finePossible
                            organisation | 0.9 | 1 | inTime  | false | false => 轻微   | 10000 | 10000  | true  | true
                            organisation | 1   | 1 | inTime  | false | false => 较轻   | 10000 | 30000  | false | true
                            organisation | 0.9 | 1 | late    | false | false => 较轻   | 10000 | 30000  | false | true
                            organisation |     | 1 | inTime  |       |       => 较轻   | 10000 | 30000  | false | true
                            organisation | 0   | 1 | inTime  | false | false => 轻微   | 10000 | 10000  | true  | true
                            organisation | -1  | 1 | inTime  | false | false => 较轻   | 10000 | 30000  | false | true
                            organisation | 0.9 | 1 | inTime  | false | true  => 一般   | 30000 | 50000  | false | true
                            organisation | 0.9 | 2 | inTime  | false | false => 一般   | 30000 | 50000  | false | true
                            organisation | 0.9 | 3 | inTime  | false | false => 较重   | 50000 | 80000  | false | true
                            organisation | 0.9 | 4 | inTime  | false | true  => 较重   | 50000 | 80000  | false | true
                            organisation | 0.9 | 1 | refused | false | false => 严重   | 80000 | 100000 | true  | true
                            organisation | 0.9 | 1 | inTime  | true  | false => 严重   | 80000 | 100000 | true  | true
                            organisation | 0.9 |   | inTime  | false | false => 待查明 | 0     | 0      | true  | false
                            """),
                    table("B11", """
                            subjectKind  | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            organisation | 1  | 1 | late       | false => 一般       | 1     | 30000  | false | true
                            organisation | 4  | 1 | late       | false => 一般       | 1     | 30000  | false | true
                            organisation | 5  | 1 | late       | false => 较重       | 30000 | 60000  | false | true
                            organisation | 1  | 1 | refused    | false => 严重       | 60000 | 100000 | true  | true
                            organisation | 1  | 1 | late       | true  => 严重       | 60000 | 100000 | true  | true
                            citizen      | 4  | 1 | late       | false => 一般       | 1     | 300    | false | true
                            soleTrader   | 5  | 1 | late       | false => 较重       | 300   | 600    | false | true
                            citizen      | 1  | 1 | refused    | false => 严重       | 600   | 1000   | true  | true
                            soleTrader   | 1  | 1 | late       | true  => 严重       | 600   | 1000   | true  | true
                            citizen      | 0  | 1 | inTime     | true  => 轻微       | 0     | 0      | true  | false
                            citizen      | 9  | 1 | notOrdered | true  => 先责令改正 | 0     | 0      | true  | false
                            citizen      |    | 1 | late       | false => 待查明     | 0     | 0      | true  | false
                            organisation |    | 1 | late       | false => 待查明     | 0     | 0      | true  | false
                            organisation | 0  | 1 | late       | false => 一般       | 1     | 30000  | false | true
                            citizen      | 0  | 1 | late       | false => 一般       | 1     | 300    | false | true
                            organisation | -1 | 1 | late       | false => 待查明     | 0     | 0      | true  | false
                            citizen      | -1 | 1 | late       | false => 待查明     | 0     | 0      | true  | false
                                         | 9  | 1 | late       | false => 待查明     | 0     | 0      | true  | false
                            """),
                    table("B12", """
                            subjectKind | quantity | occurrence | correction | aggravated => tier | minimum | maximum | maximumInclusive | finePossible
                            citizen     | | 1 | inTime     | false => 轻微   | 1     | 10000 | false | true
                            citizen     | | 1 | inTime     | true  => 较重   | 10000 | 20000 | false | true
                            citizen     | | 1 | late       | false => 较重   | 10000 | 20000 | false | true
                            citizen     | | 2 | inTime     | false => 严重   | 20000 | 50000 | true  | true
                            citizen     | | 1 | refused    | false => 严重   | 20000 | 50000 | true  | true
                            citizen     | | 1 | notOrdered | false => 待查明 | 0     | 0     | true  | false
                            """))
            .flatMap(List::stream)
            .toList();

    private static List<Example> table(String number, String block) {
        return Example.of("benchmark" + number, DAY, block);
    }

    @Override
    List<Example> examples() {
        return EXAMPLES;
    }

    /** The day before: not in force, no row. That is the only silence a benchmark knows. */
    @ParameterizedTest
    @CsvSource({
        "B01, 2017-12-31, 2018-01-01",
        "B02, 2017-12-31, 2018-01-01",
        "B03, 2020-08-31, 2020-09-01",
        "B04, 2017-12-31, 2018-01-01",
        "B05, 2017-12-31, 2018-01-01",
        "B06, 2017-12-31, 2018-01-01",
        "B07, 2017-12-31, 2018-01-01",
        "B08, 2017-12-31, 2018-01-01",
        "B09, 2021-04-30, 2021-05-01",
        "B10, 2022-06-04, 2022-06-05",
        "B11, 2017-12-31, 2018-01-01",
        "B12, 2018-01-31, 2018-02-01"
    })
    void noRowBeforeTheTableIsInForce(String number, String before, String first) {
        for (Example example : examplesOf("benchmark" + number)) {
            Map<String, Object> inputs = new HashMap<>(example.inputs());
            inputs.put("actDay", before);
            assertThat(tables.ask(example.decision(), inputs)).as("%s", example).isEmpty();
        }
        Map<String, Object> inputs =
                new HashMap<>(examplesOf("benchmark" + number).get(0).inputs());
        inputs.put("actDay", first);
        assertThat(tables.ask("benchmark" + number, inputs)).hasSize(1);
    }

    /** Without the day of the act no table may be applied, however grave the rest. */
    @ParameterizedTest
    @MethodSource("decisions")
    void withoutTheDayNoFine(String decision) {
        for (Example example : examplesOf(decision)) {
            Map<String, Object> inputs = new HashMap<>(example.inputs());
            inputs.put("actDay", null);
            assertThat(tables.ask(decision, inputs))
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row).containsEntry("tier", "待查明").containsEntry("finePossible", false));
        }
    }

    /** Where the law fixes other amounts for organisations and persons, an unknown kind of party cannot be fined. */
    @ParameterizedTest
    @ValueSource(strings = {"B02", "B03", "B08", "B09", "B11"})
    void withoutTheKindOfPartyNoFine(String number) {
        noFineWith(number, "subjectKind", null);
    }

    /** "逾期不改正": no order, an open order or an obeyed one leaves no room for a fine. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "missing",
            value = {
                "B01, missing", "B01, inTime", "B01, notOrdered",
                "B02, missing", "B02, inTime", "B02, notOrdered",
                "B11, missing", "B11, inTime", "B11, notOrdered",
                "B07, missing", "B07, notOrdered"
            })
    void withoutAnExpiredOrderNoFine(String number, String correction) {
        noFineWith(number, "correction", correction);
    }

    private void noFineWith(String number, String input, String value) {
        for (Example example : examplesOf("benchmark" + number)) {
            Map<String, Object> inputs = new HashMap<>(example.inputs());
            inputs.put(input, value);
            assertThat(tables.ask(example.decision(), inputs))
                    .as("%s with %s = %s", example, input, value)
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("finePossible", false));
        }
    }

    /** The tiers of one kind of party lie inside the statutory range, begin and end with it, and leave no gap. */
    @ParameterizedTest
    @CsvSource({
        "B01, soleTrader|citizen, 100, 1000",
        "B02, organisation, 500, 3000",
        "B02, soleTrader|citizen, 200, 1000",
        "B03, organisation, 50000, 500000",
        "B03, soleTrader|citizen, 100, 500",
        "B04, soleTrader|organisation, 5000, 50000",
        "B05, citizen, 500, 20000",
        "B06, citizen, 500, 2000",
        "B07, citizen|organisation, 0.05, 0.1",
        "B08, organisation, 5000, 50000",
        "B08, soleTrader|citizen, 1, 500",
        "B09, organisation, 50000, 500000",
        "B09, soleTrader|citizen, 200, 2000",
        "B10, organisation, 10000, 100000",
        "B11, organisation, 1, 100000",
        "B11, soleTrader|citizen, 1, 1000",
        "B12, citizen, 1, 50000"
    })
    void tiersFillTheStatutoryRange(String number, String kinds, BigDecimal minimum, BigDecimal maximum) {
        List<Range> ranges = examplesOf("benchmark" + number).stream()
                .filter(example -> example.inputs().get("subjectKind") instanceof String kind && kind.matches(kinds))
                .map(example -> tables.ask(example.decision(), example.inputs()).get(0))
                .filter(row -> Boolean.TRUE.equals(row.get("finePossible")))
                .map(row -> new Range(decimal(row.get("minimum")), decimal(row.get("maximum"))))
                .filter(range -> range.from().compareTo(range.to()) < 0)
                .distinct()
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList();
        assertThat(ranges.get(0).from()).isEqualByComparingTo(minimum);
        assertThat(ranges.get(ranges.size() - 1).to()).isEqualByComparingTo(maximum);
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from())
                    .isEqualByComparingTo(ranges.get(i - 1).to());
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void onlyConstructionFinesAreARate(String decision) {
        String unit = decision.equals("benchmarkB07") ? "ofConstructionCost" : "yuan";
        for (Example example : examplesOf(decision)) {
            assertThat(tables.ask(decision, example.inputs()).get(0)).containsEntry("unit", unit);
        }
    }

    @Test
    void thereAreTwelve() {
        assertThat(decisions())
                .hasSize(12)
                .containsExactlyElementsOf(DecisionTables.ids().stream()
                        .filter(id -> id.startsWith("benchmark"))
                        .toList());
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros();
    }

    private record Range(BigDecimal from, BigDecimal to) {}
}
