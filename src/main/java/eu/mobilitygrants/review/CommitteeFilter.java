package eu.mobilitygrants.review;

import java.util.Arrays;
import java.util.Optional;

/** Which of a member's cases the list shows. */
enum CommitteeFilter {
    /** With the committee, not yet scored by this member. */
    TO_DO("c.phase = 'ASSESSMENT' and not c.mine"),
    /** Scored by this member, concluded or not. */
    DONE("c.mine"),
    /** Everything with the committee, or that was. */
    ALL("true");

    private final String condition;

    CommitteeFilter(String condition) {
        this.condition = condition;
    }

    /** On rows of {@link CommitteeDesk}'s own query. */
    String condition() {
        return condition;
    }

    /** The value of this name, whatever was typed. */
    static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
