package eu.mobilitygrants.dossier;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who may have a dossier. A case that the person is kept out of does not exist for them (404). */
final class DossierPermissions {

    private DossierPermissions() {}

    enum Action {
        TAKE_CASE(Role.OFFICER, Role.AUDITOR),
        TAKE_CALL(Role.OFFICER, Role.AUDITOR);

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
