package eu.mobilitygrants.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever makes the present request. */
@Component
public class CurrentUser {

    public Optional<Person> ifSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /** @throws AccessDeniedException if nobody is signed in */
    public Person person() {
        return ifSignedIn().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    public UserId id() {
        return person().id();
    }

    public boolean has(Role role) {
        return ifSignedIn().map(person -> person.has(role)).orElse(false);
    }

    public boolean may(Allowed action) {
        return ifSignedIn().filter(action::allowedTo).isPresent();
    }

    /** @throws AccessDeniedException if nobody is signed in, or if it is for other roles */
    public Person require(Allowed action) {
        var person = person();
        if (!action.allowedTo(person)) {
            throw new AccessDeniedException("%s is not for %s".formatted(action.name(), person.id()));
        }
        return person;
    }
}
