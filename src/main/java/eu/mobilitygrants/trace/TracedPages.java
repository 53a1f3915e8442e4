package eu.mobilitygrants.trace;

import eu.mobilitygrants.application.AboutCase;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Has each page of the office and the committee written down once it was shown. The page is done by then: a record that
 * cannot be written is logged and keeps nobody from working.
 */
class TracedPages implements HandlerInterceptor {

    /** Writes its own look, with what it gave away. */
    static final String TRACES_ITSELF = "/dossier.zip";

    private static final Logger LOG = LoggerFactory.getLogger(TracedPages.class);

    private final Trace trace;
    private final CurrentUser currentUser;
    private final List<AboutCase> others;

    TracedPages(Trace trace, CurrentUser currentUser, List<AboutCase> others) {
        this.trace = trace;
        this.currentUser = currentUser;
        this.others = others;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var shown = failure == null
                && request.getMethod().equals("GET")
                && HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()
                && !request.getRequestURI().endsWith(TRACES_ITSELF);
        if (shown) {
            currentUser
                    .ifSignedIn()
                    .filter(person -> !person.roles().isEmpty())
                    .ifPresent(person -> write(person, request));
        }
    }

    private void write(Person person, HttpServletRequest request) {
        try {
            var page = LookedPage.of(request, others);
            trace.looked(person, page.what(), page.application().orElse(null), page.detail());
        } catch (DataAccessException | TransactionException failure) {
            LOG.error("Not written down: {} looked at {}", person.id(), request.getRequestURI(), failure);
        }
    }
}
