package org.zhifaflow.web;

import org.springframework.http.HttpStatus;

/** A request that the API refuses, with what the person may read. */
class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String field;

    private ApiRefusal(HttpStatus status, String code, String message, String field) {
        super(message);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /** 400: a value is missing or malformed. */
    static ApiRefusal badRequest(String code, String message, String field) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, code, message, field);
    }

    /** 404: there is no such thing. */
    static ApiRefusal notFound(String code, String message, String field) {
        return new ApiRefusal(HttpStatus.NOT_FOUND, code, message, field);
    }

    /** 409: the thing does not allow it now. */
    static ApiRefusal conflict(String code, String message, String field) {
        return new ApiRefusal(HttpStatus.CONFLICT, code, message, field);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String field() {
        return field;
    }
}
