package eu.mobilitygrants.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session who is signed in, and looks the person up anew in each request that asks for them: a role taken away
 * counts from the next click, and a disabled person is signed out. One statement; none for a file that asks for nobody.
 */
@Component
class FreshPersonSessions implements SecurityContextRepository {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final People people;

    FreshPersonSessions(People people) {
        this.people = people;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Refreshed(sessions.loadDeferredContext(request), request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    private SecurityContext refreshed(SecurityContext kept, HttpServletRequest request) {
        var authentication = kept.getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPerson signedIn)) {
            return kept;
        }
        var context = SecurityContextHolder.createEmptyContext();
        people.find(signedIn.person().id())
                .filter(person -> !person.disabled())
                .ifPresentOrElse(
                        person -> context.setAuthentication(as(new SignedInPerson(person), authentication)),
                        () -> forget(request));
        return context;
    }

    /** Also what else the session held: nobody is left to whom it belongs. */
    private static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static Authentication as(SignedInPerson person, Authentication authentication) {
        return authentication.toBuilder()
                .principal(person)
                .authorities(granted -> {
                    granted.removeIf(authority -> SignedInPerson.isRole(authority));
                    granted.addAll(person.getAuthorities());
                })
                .build();
    }

    /** Asks once in a request, and only if somebody wants to know. */
    private final class Refreshed implements DeferredSecurityContext {

        private final DeferredSecurityContext kept;
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Refreshed(DeferredSecurityContext kept, HttpServletRequest request) {
            this.kept = kept;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = refreshed(kept.get(), request);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return kept.isGenerated();
        }
    }
}
