package eu.mobilitygrants.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs a person in without a link. Only for whoever has another proof of who they are, or is a demonstration. */
@Component
public class SignIn {

    private final FreshPersonSessions sessions;
    private final CsrfAuthenticationStrategy newCsrfToken;
    private final AfterSignIn after;

    SignIn(FreshPersonSessions sessions, CsrfTokenRepository csrfTokens, AfterSignIn after) {
        this.sessions = sessions;
        this.newCsrfToken = new CsrfAuthenticationStrategy(csrfTokens);
        this.after = after;
    }

    /**
     * Under a new session id and with a new CSRF token, as after a link.
     *
     * @return path of the page to go on to: the one that was asked for before, else where this person's work is
     * @throws DisabledException if the person is disabled
     */
    public String as(Person person, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = SignInPeople.enabled(person);
        var authentication = new OneTimeTokenAuthentication(signedIn, signedIn.getAuthorities());
        request.getSession(); // there must be one whose id can change
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
        newCsrfToken.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return after.page(signedIn, request, response);
    }
}
