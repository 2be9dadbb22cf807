package org.zhifaflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zhifaflow.SpringTest;

/** The interfaces with Basic login, as any person of the organisation may use them. */
@SpringTest
class InterfacesTest {

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {"officer1", "reviewer", "supervisor", "designer", "officer1-b"})
    void everyone_may_ask_for_a_term(String person) {
        ResponseEntity<JsonNode> answer =
                as(person).getForEntity("/api/terms/hearingRequest?from=2026-09-29", JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        // 10-01 to 10-07 are the National Day holidays; Saturday 10-10 is a make-up workday
        assertThat(answer.getBody().path("lastDay").asText()).isEqualTo("2026-10-12");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/terms/nosuch?from=2026-09-29, 404",
        "/api/terms/payment?from=2026-02-30, 400",
        "/api/terms/payment, 400",
    })
    void a_wrong_question_is_refused_in_chinese(String path, int status) {
        ResponseEntity<JsonNode> answer = as("officer1").getForEntity(path, JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().path("message").asText()).containsPattern("\\p{IsHan}");
        assertThat(answer.getBody().path("requestId").asText()).isNotEmpty();
    }

    @Test
    void a_term_that_enters_an_unpublished_year_is_provisional() {
        JsonNode answer = as("officer1")
                .getForEntity("/api/terms/payment?from=2026-12-25", JsonNode.class)
                .getBody();
        assertThat(answer.path("provisional").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/terms/payment?from=2026-09-29", "/engine-rest/task", "/engine-rest/user"})
    void nobody_gets_in_without_a_login(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.withBasicAuth("nobody", "wrong")
                        .getForEntity(path, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void an_officer_deploys_nothing() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        ResponseEntity<String> answer = as("officer1")
                .exchange(
                        "/engine-rest/deployment/create", HttpMethod.POST, new HttpEntity<>("", headers), String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).isFalse();
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, "demo");
    }
}
