package eu.mobilitygrants.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as the portal knows them.
 *
 * @param email lower case; the address sign-in links go to
 * @param name as the person or an admin wrote it; the address while nobody has
 * @param locale the language of this person's mails
 * @param unit code of the institutional unit an assessor sits for; null for everyone else
 */
public record Person(
        UserId id,
        String email,
        String name,
        Locale locale,
        Set<Role> roles,
        @Nullable String unit,
        boolean disabled) {

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
