package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.EnumSet;
import java.util.Set;

/** The steps of a review, each with the permission it needs and the phases in which it may be taken: guards ask here. */
enum ReviewStep {
    READ_AT_OFFICE(Action.OPEN_AT_OFFICE, EnumSet.allOf(ReviewPhase.class)),
    SETTLE(Action.SCREEN, EnumSet.of(ReviewPhase.SCREENING)),
    PASS_ON(Action.SCREEN, EnumSet.of(ReviewPhase.SCREENING)),
    TAKE_BACK(Action.SCREEN, EnumSet.of(ReviewPhase.ASSESSMENT)),
    ASK(Action.SCREEN, EnumSet.of(ReviewPhase.SCREENING, ReviewPhase.ASSESSMENT)),
    GO_ON(Action.SCREEN, EnumSet.of(ReviewPhase.CLARIFICATION)),
    SEND_BACK(Action.SCREEN, EnumSet.of(ReviewPhase.SCREENING, ReviewPhase.CLARIFICATION, ReviewPhase.ASSESSMENT)),
    NOTE_AGREEMENT(Action.SCREEN, EnumSet.complementOf(EnumSet.of(ReviewPhase.ENDED))),
    TAKE_SEND_BACK_BACK(Action.SCREEN, EnumSet.of(ReviewPhase.ENDED)),
    CONCLUDE_AT_OFFICE(Action.CONCLUDE, EnumSet.of(ReviewPhase.SCREENING, ReviewPhase.ASSESSMENT)),
    READ_AT_COMMITTEE(
            Action.OPEN_AT_COMMITTEE,
            EnumSet.of(ReviewPhase.CLARIFICATION, ReviewPhase.ASSESSMENT, ReviewPhase.CONCLUDED)),
    ASSESS(Action.ASSESS, EnumSet.of(ReviewPhase.ASSESSMENT)),
    DECLARE_CONFLICT(Action.DECLARE_CONFLICT, EnumSet.of(ReviewPhase.CLARIFICATION, ReviewPhase.ASSESSMENT)),
    WRITE_NOTE(Action.SCREEN, EnumSet.allOf(ReviewPhase.class)),
    WRITE_MESSAGE(Action.SCREEN, EnumSet.allOf(ReviewPhase.class)),
    JUDGE_CONFLICT(Action.JUDGE_CONFLICTS, EnumSet.complementOf(EnumSet.of(ReviewPhase.CONCLUDED))),
    READ_COMMITTEES(Action.READ_COMMITTEES, EnumSet.allOf(ReviewPhase.class)),
    EDIT_COMMITTEES(Action.EDIT_COMMITTEES, EnumSet.allOf(ReviewPhase.class)),
    READ_PLAN(Action.READ_PLAN, EnumSet.allOf(ReviewPhase.class)),
    ASSIGN(Action.ASSIGN, EnumSet.of(ReviewPhase.ASSESSMENT)),
    READ_MEETINGS(Action.READ_MEETINGS, EnumSet.allOf(ReviewPhase.class)),
    RUN_MEETINGS(Action.RUN_MEETINGS, EnumSet.of(ReviewPhase.ASSESSMENT)),
    READ_MINUTES(Action.READ_MINUTES, EnumSet.allOf(ReviewPhase.class)),
    PUBLISH(Action.PUBLISH, EnumSet.of(ReviewPhase.ASSESSMENT)),
    CONCLUDE_AT_COMMITTEE(Action.CONCLUDE, EnumSet.of(ReviewPhase.ASSESSMENT)) {
        /** The committee's pages are the committee's alone. */
        @Override
        Set<Role> roles() {
            var roles = EnumSet.copyOf(super.roles());
            roles.retainAll(Action.OPEN_AT_COMMITTEE.roles());
            return roles;
        }
    };

    private final Action action;
    private final Set<ReviewPhase> phases;

    ReviewStep(Action action, EnumSet<ReviewPhase> phases) {
        this.action = action;
        this.phases = phases;
    }

    Set<Role> roles() {
        return action.roles();
    }

    boolean in(ReviewPhase phase) {
        return phases.contains(phase);
    }
}
