package eu.mobilitygrants.identity;

import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Who may enter with a valid link. The provider of one-time tokens does not ask whether an account is disabled: asked here. */
@Service
class SignInPeople implements UserDetailsService {

    private final People people;
    private final SignInSettings settings;

    SignInPeople(People people, SignInSettings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** Whether a link is worth sending. What is answered at the door must not depend on it. */
    boolean mayEnter(String email) {
        return people.byEmail(email).map(person -> !person.disabled()).orElse(settings.newPeople());
    }

    /** @throws DisabledException if an admin has disabled this person */
    @Override
    public UserDetails loadUserByUsername(String email) {
        var person = people.byEmail(email).orElseThrow(() -> UsernameNotFoundException.fromUsername(email));
        return enabled(person);
    }

    static SignedInPerson enabled(Person person) {
        if (person.disabled()) {
            throw new DisabledException("Person %s is disabled".formatted(person.id()));
        }
        return new SignedInPerson(person);
    }
}
