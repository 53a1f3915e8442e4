package eu.mobilitygrants.identity;

import java.util.Set;

/** Who may change whose roles. */
final class PeoplePermissions {

    private PeoplePermissions() {}

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
