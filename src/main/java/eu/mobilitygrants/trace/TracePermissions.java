package eu.mobilitygrants.trace;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who may read who looked at what. */
final class TracePermissions {

    private TracePermissions() {}

    enum Action {
        /** Officers and members are watched by it, and do not read it. */
        READ(Role.AUDITOR);

        private final Set<Role> roles;

        Action(Role... roles) {
            this.roles = Set.of(roles);
        }

        Set<Role> roles() {
            return roles;
        }

        /** @throws AccessDeniedException if the person who asks may not */
        void require(Person person) {
            if (person.roles().stream().noneMatch(roles::contains)) {
                throw new AccessDeniedException("%s is not for %s".formatted(this, person.id()));
            }
        }
    }
}
