package eu.mobilitygrants.identity;

import java.util.Set;

/** Who may change whose roles. */
final class PeoplePermissions {

    private PeoplePermissions() {}

    /** What can be done with people and their roles. */
    enum Action implements Allowed {
        READ_ROLES(Role.AUDITOR),
        ADMINISTER(Role.ADMIN),
        READ_PERMISSIONS(Role.ADMIN);

        private final Role role;

        Action(Role role) {
            this.role = role;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(role);
        }
    }

    /** Only an admin who has not been disabled in the meantime. */
    static boolean mayAdminister(Person acting) {
        return Action.ADMINISTER.allowedTo(acting);
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
