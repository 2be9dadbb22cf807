package org.zhifaflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers errors of our API in one form: {@code {code, message, field, requestId}}, the message in Chinese. Pages and
 * the engine's REST are not touched; refusals of access are left to Spring Security.
 */
@RestControllerAdvice(annotations = ApiController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    static final String REQUEST_ID = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * @param field the parameter or field at fault, or null
     * @param requestId the caller's {@code X-Request-Id}, or one made up here; the log names it too
     */
    record Body(String code, String message, String field, String requestId) {}

    @ExceptionHandler
    ResponseEntity<Body> refused(ApiRefusal refusal, HttpServletRequest request) {
        return answer(refusal.status(), refusal.code(), refusal.getMessage(), refusal.field(), requestId(request));
    }

    @ExceptionHandler
    ResponseEntity<Body> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        String message = "缺少参数 " + e.getParameterName();
        return answer(HttpStatus.BAD_REQUEST, "missing", message, e.getParameterName(), requestId(request));
    }

    @ExceptionHandler
    ResponseEntity<Body> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        String message = "参数 " + e.getName() + " 格式不正确";
        return answer(HttpStatus.BAD_REQUEST, "malformed", message, e.getName(), requestId(request));
    }

    @ExceptionHandler
    ResponseEntity<Body> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "malformed", "请求内容无法读取", null, requestId(request));
    }

    @ExceptionHandler
    ResponseEntity<Body> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        String field =
                e.getFieldErrors().isEmpty() ? null : e.getFieldErrors().get(0).getField();
        String message = e.getAllErrors().get(0).getDefaultMessage();
        return answer(HttpStatus.BAD_REQUEST, "invalid", message, field, requestId(request));
    }

    @ExceptionHandler
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    void unauthenticated(AuthenticationException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Body> failed(Exception e, HttpServletRequest request) {
        String requestId = requestId(request);
        LOG.error("request {} {} failed, id {}", request.getMethod(), request.getRequestURI(), requestId, e);
        String message = "系统出错，请把请求编号告诉管理员";
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal", message, null, requestId);
    }

    private static ResponseEntity<Body> answer(
            HttpStatus status, String code, String message, String field, String requestId) {
        return ResponseEntity.status(status)
                .header(REQUEST_ID, requestId)
                .body(new Body(code, message, field, requestId));
    }

    private static String requestId(HttpServletRequest request) {
        String given = request.getHeader(REQUEST_ID);
        return given != null && SAFE_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
