package org.zhifaflow.web;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.zhifaflow.calendar.Direction;
import org.zhifaflow.calendar.Roll;
import org.zhifaflow.calendar.TermCalculator;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.calendar.WorkCalendar;

class TermsApiTest {

    private static final Map<String, TermRule> RULES = Map.of(
            "payment",
            new TermRule(
                    "payment",
                    "缴纳罚款期限",
                    15,
                    TermUnit.CALENDAR_DAYS,
                    Direction.FORWARD,
                    Roll.NEXT_WORKDAY,
                    "行政处罚法第六十七条第三款（APL-67b）",
                    TermEffect.ENDS),
            "hearingNotice",
            new TermRule(
                    "hearingNotice",
                    "听证通知期限",
                    7,
                    TermUnit.WORKING_DAYS,
                    Direction.BACKWARD,
                    Roll.NONE,
                    "行政处罚法第六十四条第二项（APL-64b）",
                    TermEffect.WARNS));
    private static final LocalDate IN_FORCE = LocalDate.of(2018, 1, 1);

    private final MockMvc mvc =
            mvc((term, day) -> day.isBefore(IN_FORCE) ? Optional.empty() : Optional.ofNullable(RULES.get(term)));

    @Test
    void aForwardTermAnswersItsLastDayAndEachDayLeftOut() throws Exception {
        mvc.perform(get("/api/terms/payment").param("from", "2025-01-10"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                        {"term":"payment","from":"2025-01-10","lastDay":"2025-01-26","number":15,"unit":"CALENDAR_DAYS",
                         "roll":"NEXT_WORKDAY","basis":"行政处罚法第六十七条第三款（APL-67b）","effect":"ENDS",
                         "provisional":false,"skipped":[{"date":"2025-01-25","reason":"周六"}]}
                        """, JsonCompareMode.STRICT));
    }

    @Test
    void aBackwardTermTakesThePlannedDayAndAnswersTheLatestDay() throws Exception {
        mvc.perform(get("/api/terms/hearingNotice").param("to", "2023-04-24"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.to").value("2023-04-24"))
                .andExpect(jsonPath("$.latestDay").value("2023-04-13"))
                .andExpect(jsonPath("$.from").doesNotExist())
                .andExpect(jsonPath("$.lastDay").doesNotExist())
                .andExpect(jsonPath("$.skipped.length()").value(3));
    }

    @Test
    void aTermThatReachesAnUnpublishedYearIsProvisional() throws Exception {
        mvc.perform(get("/api/terms/payment").param("from", "2026-12-20"))
                .andExpect(jsonPath("$.lastDay").value("2027-01-04"))
                .andExpect(jsonPath("$.provisional").value(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/terms/paymnt?from=2025-01-10", "/api/terms/paymnt", "/api/terms/payment?from=2017-12-31"})
    void anUnknownTermOrOneNotYetInForceIsNotFound(String url) throws Exception {
        mvc.perform(get(url))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("unknownTerm"))
                .andExpect(jsonPath("$.message").value(matchesPattern("没有名为“paym.?nt”的期限")))
                .andExpect(jsonPath("$.field").value("term"))
                .andExpect(jsonPath("$.requestId").isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/terms/payment, missing, from",
        "/api/terms/payment?to=2025-01-10, missing, from",
        "/api/terms/payment?from=2025-01-10&to=2025-01-10, unexpected, to",
        "/api/terms/payment?from=, malformedDate, from",
        "/api/terms/payment?from=2026-02-30, malformedDate, from",
        "/api/terms/payment?from=2026-2-3, malformedDate, from",
        "/api/terms/payment?from=2026-02-03T00:00, malformedDate, from",
        "/api/terms/payment?from=20260203, malformedDate, from",
        "/api/terms/payment?from=%2B12026-02-03, malformedDate, from",
        "/api/terms/hearingNotice, missing, to",
        "/api/terms/hearingNotice?from=2025-01-10, missing, to",
        "/api/terms/hearingNotice?from=2025-01-10&to=2025-02-10, unexpected, from",
        "/api/terms/hearingNotice?to=2025-13-01, malformedDate, to",
    })
    void aMissingOrBadDateIsABadRequestThatNamesItsField(String url, String code, String field) throws Exception {
        mvc.perform(get(URI.create(url)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.message").value(matchesPattern(".*\\p{IsHan}.*")))
                .andExpect(jsonPath("$.length()").value(4));
    }

    @Test
    void theCallersRequestIdComesBackUnlessItIsUnsafe() throws Exception {
        mvc.perform(get("/api/terms/payment").header("X-Request-Id", "abc-123"))
                .andExpect(jsonPath("$.requestId").value("abc-123"))
                .andExpect(header().string("X-Request-Id", "abc-123"));
        mvc.perform(get("/api/terms/payment").header("X-Request-Id", "<script>"))
                .andExpect(jsonPath("$.requestId").value(matchesPattern("[0-9a-f-]{36}")));
    }

    @Test
    void aFailureSaysNothingOfItsInside() throws Exception {
        mvc((term, day) -> {
                    throw new IllegalStateException("connection to db-17 refused");
                })
                .perform(get("/api/terms/payment").param("from", "2025-01-10").header("X-Request-Id", "abc-123"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().json("""
                        {"code":"internal","message":"系统出错，请把请求编号告诉管理员","field":null,"requestId":"abc-123"}
                        """, JsonCompareMode.STRICT));
    }

    private static MockMvc mvc(TermTable table) {
        Clock clock = Clock.fixed(Instant.parse("2025-06-10T18:00:00Z"), ZoneOffset.UTC);
        return MockMvcBuilders.standaloneSetup(new TermsApi(table, new TermCalculator(WorkCalendar.published()), clock))
                .setControllerAdvice(new ApiErrors())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                        .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()))
                .build();
    }
}
