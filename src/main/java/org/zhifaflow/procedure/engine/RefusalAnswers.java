package org.zhifaflow.procedure.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a refused form or claim with the refusal's own sentence: the engine's REST puts English words and a task's id
 * before it, or calls it a fault of the server.
 */
@Configuration(proxyBeanMethods = false)
class RefusalAnswers {

    /** After Spring Security and the login filters: only what the engine itself answers is looked at. */
    private static final int BEFORE_ENGINE = 102;

    private static final String REFUSAL = RefusalAnswers.class.getName() + ".refusal";

    private final ObjectMapper json = new JsonMapper();

    /** Remembers what the running request is refused for; outside a request there is nobody to answer. */
    static FormFieldValidationException spoken(FormFieldValidationException refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(REFUSAL, refusal.getMessage(), RequestAttributes.SCOPE_REQUEST);
        }
        return refusal;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> refusalAnswer() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !request.getMethod().equals("POST");
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, answer);
                if (request.getAttribute(REFUSAL) instanceof String sentence
                        && answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                    write(sentence, answer);
                }
                answer.copyBodyToResponse();
            }
        });
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        filter.setOrder(BEFORE_ENGINE);
        return filter;
    }

    private void write(String sentence, HttpServletResponse answer) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", FormFieldValidationException.class.getSimpleName());
        body.put("message", sentence);
        answer.resetBuffer();
        answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
