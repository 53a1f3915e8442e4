package eu.mobilitygrants.identity;

import java.util.Collections;
import java.util.Set;

/**
 * Something that can be done in a room, and by which roles. Each room has one enum of them, which its doors ask and from which
 * its {@link PermissionTable} is made.
 */
public interface Allowed {

    /** Its code within the room. */
    String name();

    /** Any of which is enough. */
    Set<Role> roles();

    default boolean allowedTo(Set<Role> held) {
        return !Collections.disjoint(roles(), held);
    }

    default boolean allowedTo(Person person) {
        return !person.disabled() && allowedTo(person.roles());
    }
}
