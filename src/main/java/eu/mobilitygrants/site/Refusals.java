package eu.mobilitygrants.site;

import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a room refuses into a page that says so; into problem details below {@code /api}. */
@ControllerAdvice
class Refusals {

    private final MessageSource messages;
    private final SiteAdvice frame;

    Refusals(MessageSource messages, SiteAdvice frame) {
        this.messages = messages;
        this.frame = frame;
    }

    @ExceptionHandler
    Object notFound(NotFoundException refusal, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.NOT_FOUND, "site.error.404.what", request, locale);
    }

    @ExceptionHandler
    Object conflict(ConflictException refusal, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.CONFLICT, refusal.messageKey(), request, locale);
    }

    @ExceptionHandler
    Object stale(ObjectOptimisticLockingFailureException refusal, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.CONFLICT, "site.error.409.what", request, locale);
    }

    private Object answer(HttpStatus status, String messageKey, HttpServletRequest request, Locale locale) {
        var detail = messages.getMessage(messageKey, null, messageKey, locale);
        if (request.getRequestURI().startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, String.valueOf(detail)));
        }
        var page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("site", frame.site(request, locale)); // model attributes of an advice do not reach this page
        page.addObject("status", status.value());
        if (!messageKey.startsWith("site.error.")) { // a room's own sentence says what to do, too
            page.addObject("detail", detail);
        }
        return page;
    }
}
