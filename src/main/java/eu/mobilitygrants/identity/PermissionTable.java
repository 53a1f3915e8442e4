package eu.mobilitygrants.identity;

import java.util.List;
import java.util.Set;

/**
 * Who may do what in one room, for the admin to read. Made from what decides it, never a list beside it; a test compares
 * each row with what its doors answer.
 */
public interface PermissionTable {

    List<Permission> permissions();

    /**
     * One row. Its words are the message {@code <room>.permission.<action>}, and under what condition, if there is one,
     * {@code <room>.permission.<action>.if}.
     *
     * @param room code, as its messages begin
     * @param roles any of which is enough
     * @param states message keys of the states in which it can be done; none: in every state
     * @param doors method and path pattern, such as {@code POST /office/cases/{id}/pass-on}; the most specific one of all
     *     rows decides
     */
    record Permission(String room, String action, Set<Role> roles, List<String> states, List<String> doors) {

        /** In every state. */
        public Permission(String room, Allowed action, String... doors) {
            this(room, action.name(), action.roles(), List.of(), List.of(doors));
        }

        /** With no role at all it is the applicants', each for their own application. */
        public boolean ofApplicants() {
            return roles.isEmpty();
        }
    }
}
