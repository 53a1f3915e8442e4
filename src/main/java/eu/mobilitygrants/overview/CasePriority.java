package eu.mobilitygrants.overview;

import org.jspecify.annotations.Nullable;

/** Whether a case belongs to its pool's priority group. */
enum CasePriority {
    NONE("not c.priority_claimed"),
    CLAIMED("c.priority_claimed and c.priority_confirmed is null"),
    CONFIRMED("c.priority_confirmed"),
    NOT_CONFIRMED("not c.priority_confirmed");

    private final String condition;

    CasePriority(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    static CasePriority of(boolean claimed, @Nullable Boolean confirmed) {
        if (!claimed) {
            return NONE;
        }
        if (confirmed == null) {
            return CLAIMED;
        }
        return confirmed ? CONFIRMED : NOT_CONFIRMED;
    }
}
