package eu.mobilitygrants.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Where a person goes once signed in: to the page whose words were kept for them, to the one they had asked for, else to
 * where their work is.
 */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    private final RequestCache askedBefore;
    private final InterruptedForms interrupted;

    AfterSignIn(RequestCache askedBefore, InterruptedForms interrupted) {
        this.askedBefore = askedBefore;
        this.interrupted = interrupted;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var signedIn = authentication.getPrincipal() instanceof SignedInPerson present ? present : null;
        response.sendRedirect(request.getContextPath() + page(signedIn, request, response));
    }

    /** Path and query only: the host that was written into the request at that time counts for nothing. */
    String page(@Nullable SignedInPerson signedIn, HttpServletRequest request, HttpServletResponse response) {
        var asked = askedBefore.getRequest(request, response);
        askedBefore.removeRequest(request, response);
        var kept = interrupted.page(request);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (asked != null) {
            var address = URI.create(asked.getRedirectUrl());
            var path = address.getRawPath().substring(request.getContextPath().length());
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        }
        return signedIn == null ? "/" : desk(signedIn.person());
    }

    private static String desk(Person person) {
        if (person.has(Role.OFFICER) || person.has(Role.AUDITOR)) {
            return "/office";
        }
        if (person.has(Role.ASSESSOR) || person.has(Role.CHAIR)) {
            return "/committee";
        }
        return person.has(Role.ADMIN) ? "/admin/people" : "/applications";
    }
}
