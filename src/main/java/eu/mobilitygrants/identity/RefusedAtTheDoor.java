package eu.mobilitygrants.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What somebody sees who may not enter: the sign-in page before a door that signing in could open, a 403 before one that
 * it did not, and a 404 where there is no door at all.
 */
@Component
class RefusedAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** A page that was open for longer than its session; answers whatever method was sent to it. */
    static final String PAGE_TOO_OLD = "/sign-in/page-too-old";

    private static final RequestMatcher DOORS = new OrRequestMatcher(
            door("/calls/{call}/apply"),
            door("/calls/{call}/applications"),
            door("/applications/**"),
            door("/profile"),
            door("/my-data"),
            door("/my-data.*"),
            door("/office/**"),
            door("/committee/**"),
            door("/admin/**"),
            door("/demo/clock"));

    /** Name of the request attribute with the page to come back to, if what was sent from it is kept. */
    static final String KEPT = "identity.kept";

    private final InterruptedForms interrupted;

    RefusedAtTheDoor(InterruptedForms interrupted) {
        this.interrupted = interrupted;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException nobodySignedIn)
            throws IOException {
        if (DOORS.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException) {
            interrupted.keep(request).ifPresent(page -> request.setAttribute(KEPT, page));
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher(PAGE_TOO_OLD).forward(request, response);
        } else {
            response.sendError(
                    DOORS.matches(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Worth coming back to after signing in; an icon that a browser asks for by itself, or a form, is not. */
    static boolean isPageBehindADoor(HttpServletRequest request) {
        return request.getMethod().equals("GET") && DOORS.matches(request);
    }

    private static RequestMatcher door(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
