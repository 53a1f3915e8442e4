package eu.mobilitygrants.identity;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who may change whose roles. */
final class PeoplePermissions {

    private PeoplePermissions() {}

    /** What can be done with people and their roles. */
    enum Action {
        READ_ROLES(Role.AUDITOR),
        ADMINISTER(Role.ADMIN),
        READ_PERMISSIONS(Role.ADMIN);

        private final Role role;

        Action(Role role) {
            this.role = role;
        }

        Set<Role> roles() {
            return Set.of(role);
        }

        /** @throws AccessDeniedException if the person who asks may not */
        void require(Person person) {
            if (!person.has(role)) {
                throw new AccessDeniedException("%s is not for %s".formatted(this, person.id()));
            }
        }
    }

    /** Only an admin who has not been disabled in the meantime. */
    static boolean mayAdminister(Person acting) {
        return acting.has(Role.ADMIN) && !acting.disabled();
    }

    /** Nobody takes their own ADMIN away: so there is always an admin left. */
    static boolean mayGive(Set<Role> roles, Person acting, Person person) {
        return mayAdminister(acting) && (!acting.id().equals(person.id()) || roles.contains(Role.ADMIN));
    }

    /** Nobody locks themselves out. */
    static boolean mayDisable(Person acting, Person person) {
        return mayAdminister(acting) && !acting.id().equals(person.id());
    }
}
