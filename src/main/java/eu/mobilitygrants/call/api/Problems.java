package eu.mobilitygrants.call.api;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request that is refused with a problem document (RFC 9457), in the reader's language. */
@Component
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** 400, with every wrong field. */
    ResponseEntity<Object> unreadable(Mistakes mistakes, Locale locale) {
        var errors = mistakes.all().stream()
                .map(mistake -> wrongField(mistake, locale))
                .toList();
        var detail = message("call.api.unreadable", locale, errors.size());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("errors", errors);
        return answer(problem, locale);
    }

    ResponseEntity<Object> answer(HttpStatus status, String messageKey, Locale locale) {
        return answer(ProblemDetail.forStatusAndDetail(status, message(messageKey, locale)), locale);
    }

    /** The same address answers in several languages: whoever keeps a copy has to know. */
    static ResponseEntity.BodyBuilder inLanguage(ResponseEntity.BodyBuilder response, Locale locale) {
        return response.header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, Locale locale) {
        return inLanguage(ResponseEntity.status(problem.getStatus()), locale)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private WrongField wrongField(Mistakes.Mistake mistake, Locale locale) {
        var key = "call.api.wrong." + mistake.kind();
        return new WrongField(
                mistake.field(), message(key, locale, mistake.arguments().toArray()));
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
