package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of terms itself: every row, its values, and the validity of rows by the day of the start event. */
class StatutoryTermsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static DmnTermTable table;

    @BeforeAll
    static void readTable() {
        table = DmnTermTable.real();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "filingVerification,   5, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, false, KY5-08k",
        "filingDecision,       5, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, false, KY1-6e",
        "verificationOpinion,  2, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, false, KY5-08l",
        "supplementLetter,     2, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, false, KY5-08n",
        "supplementReply,      5, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, true,  KY5-08n",
        "decision90d,         90, CALENDAR_DAYS, FORWARD,  NEXT_WORKDAY, WARNS, false, APL-60",
        "preservationDecision, 7, WORKING_DAYS,  FORWARD,  NONE,         ENDS,  false, APL-56",
        "jointReview,          5, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, false, KY4-08",
        "defence,              5, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, ENDS,  true,  APL-45",
        "hearingRequest,       5, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, ENDS,  false, APL-64a",
        "hearingNotice,        7, WORKING_DAYS,  BACKWARD, NONE,         WARNS, false, APL-64b",
        "serviceOfDecision,    7, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, false, APL-61",
        "publicNotice,        30, CALENDAR_DAYS, FORWARD,  NEXT_WORKDAY, ENDS,  false, CPL-95",
        "payment,             15, CALENDAR_DAYS, FORWARD,  NEXT_WORKDAY, ENDS,  false, APL-67b",
        "reviewApplication,   60, CALENDAR_DAYS, FORWARD,  NEXT_WORKDAY, ENDS,  false, ARL-20",
        "lawsuit,              6, MONTHS,        FORWARD,  NEXT_WORKDAY, ENDS,  false, ALL-46",
        "lawsuitAfterReview,  15, CALENDAR_DAYS, FORWARD,  NEXT_WORKDAY, ENDS,  false, ALL-45",
        "demandWait,          10, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, ENDS,  false, ACL-54",
        "courtApplication,     3, MONTHS,        FORWARD,  NEXT_WORKDAY, ENDS,  false, ACL-53",
        "transferOut,          3, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, false, KY5-08r",
        "resultNotice,         7, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, false, KY5-08p",
        "emergencyReview,      3, WORKING_DAYS,  FORWARD,  NEXT_WORKDAY, WARNS, true,  KY4-03f",
        "criminalReport,       3, CALENDAR_DAYS, FORWARD,  NONE,         WARNS, false, TRC-05",
        "criminalTransfer,    24, HOURS,         FORWARD,  NONE,         WARNS, false, TRC-05",
        "criminalAnswer,       3, CALENDAR_DAYS, FORWARD,  NONE,         WARNS, false, TRC-08",
    })
    void rowSaysWhatTheClauseSays(
            String term,
            int number,
            TermUnit unit,
            Direction direction,
            Roll roll,
            TermEffect effect,
            boolean local,
            String clause) {
        TermRule rule = table.find(term, DAY).orElseThrow();

        assertThat(List.<Object>of(rule.number(), rule.unit(), rule.direction(), rule.roll(), rule.effect()))
                .containsExactly(number, unit, direction, roll, effect);
        assertThat(rule.basis()).contains(clause);
        assertThat(rule.name()).isNotBlank();
        assertThat((Object) table.row(term, DAY).orElseThrow().getEntry("local"))
                .isEqualTo(local);
        assertThat(rule.basis().contains("地方设定")).isEqualTo(local);
    }

    @Test
    void everyRuleIsHitByTheTermItNamesAndByNoOther() {
        Set<String> terms = matches("<inputEntry id=\"rule_(\\w+)_term\">");
        DmnTermTable fresh = DmnTermTable.real();
        for (String term : terms) {
            fresh.find(term, DAY).orElseThrow();
        }

        assertThat(terms).hasSize(25);
        assertThat(fresh.matchedRules()).isEqualTo(matches("<rule id=\"(rule_\\w+)\">"));
    }

    @Test
    void everyRuleNamesItsClause() {
        Set<String> withClause = matches("<rule id=\"(rule_\\w+)\">\\s*<description>[A-Z]+\\d?-\\d+[a-z]?\\b");

        assertThat(withClause).isEqualTo(matches("<rule id=\"(rule_\\w+)\">"));
    }

    /** A statutory extension has a cap and an approver; without approver there is none; payment is moved by a decision. */
    @Test
    void onlyADecisionMovesTheDayOfPaymentAndNoOtherTermIsExtended() {
        for (String term : matches("<inputEntry id=\"rule_(\\w+)_term\">")) {
            assertThat(table.find(term, DAY).orElseThrow().extension())
                    .as(term)
                    .isEqualTo(term.equals("payment") ? new TermExtension(0, "decision") : TermExtension.NONE);
        }
    }

    /** The number of days is the place's, three working days at least (APL-45). */
    @Test
    void theDefenceTakesItsDaysFromTheSettingAndHasAFloor() {
        assertThat(table.row("defence", DAY).orElseThrow().getEntryMap())
                .containsEntry("setting", "defenceDays")
                .containsEntry("number", 3);
    }

    @Test
    void unknownTermHasNoRow() {
        assertThat(table.find("paymnt", DAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} days")
    @CsvSource({"2026-12-31, 15", "2027-01-01, 20", "2027-12-31, 20"})
    void rowIsChosenByTheDayOfTheStartEvent(LocalDate day, int number) {
        assertThat(amended("&lt; date(\"2027-01-01\")", "[date(\"2027-01-01\")..date(\"2027-12-31\")]")
                        .find("payment", day)
                        .orElseThrow()
                        .number())
                .isEqualTo(number);
    }

    @Test
    void noRowAfterTheLastValidDay() {
        assertThat(amended("&lt; date(\"2027-01-01\")", "[date(\"2027-01-01\")..date(\"2027-12-31\")]")
                        .find("payment", LocalDate.of(2028, 1, 1)))
                .isEmpty();
    }

    @Test
    void overlappingRowsAreRefused() {
        DmnTermTable overlapping = amended("&lt;= date(\"2027-01-01\")", "&gt;= date(\"2027-01-01\")");

        assertThatThrownBy(() -> overlapping.find("payment", LocalDate.of(2027, 1, 1)))
                .isInstanceOf(DmnEngineException.class);
    }

    /** The real table after an amendment: the old row of the payment term is closed, a new one with 20 days is added. */
    private static DmnTermTable amended(String oldRow, String newRow) {
        String xml = DmnTermTable.xml();
        Matcher rule = Pattern.compile("<rule id=\"rule_payment\">.*?</rule>", Pattern.DOTALL)
                .matcher(xml);
        assertThat(rule.find()).isTrue();
        String old =
                rule.group().replaceFirst("<text></text>", Matcher.quoteReplacement("<text>" + oldRow + "</text>"));
        String next = rule.group()
                .replaceFirst("<text></text>", Matcher.quoteReplacement("<text>" + newRow + "</text>"))
                .replace("<text>15</text>", "<text>20</text>")
                .replace("rule_payment", "rule_paymentAmended");
        return DmnTermTable.of(xml.replace(rule.group(), old + next));
    }

    private static Set<String> matches(String regex) {
        return Pattern.compile(regex)
                .matcher(DmnTermTable.xml())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
