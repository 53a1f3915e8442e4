package eu.mobilitygrants.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin settles about a person.
 *
 * @param unit code of the unit an assessor sits for; null for everyone else
 */
record Standing(String name, Set<Role> roles, @Nullable String unit) {}
