package eu.mobilitygrants.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What Spring itself refuses: problem details (RFC 9457) below {@code /api}, the error page for everyone else. */
@ControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    /** An address with something else where an id belongs leads nowhere. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var inPath = refusal instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        return super.handleTypeMismatch(refusal, headers, inPath ? HttpStatus.NOT_FOUND : status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var exchange = (ServletWebRequest) request;
        if (exchange.getRequest().getRequestURI().startsWith("/api/")) {
            return super.handleExceptionInternal(refusal, body, headers, status, request);
        }
        try {
            Objects.requireNonNull(exchange.getResponse()).sendError(status.value());
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
