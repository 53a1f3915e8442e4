package eu.mobilitygrants.review;

/** Which cases the office looks at. */
public enum DeskFilter {
    ALL("true"),
    SCREENING("d.phase = 'SCREENING'"),
    CLARIFICATION_ANSWERED("d.clarification_answered"),
    CLARIFICATION_OPEN("d.phase = 'CLARIFICATION' and not d.overdue"),
    CLARIFICATION_OVERDUE("d.overdue"),
    PRIORITY_UNSETTLED("d.priority_unsettled"),
    ASSESSMENT("d.phase = 'ASSESSMENT'"),
    QUORUM_REACHED("d.quorum_reached"),
    CONCLUDED("d.phase = 'CONCLUDED'"),
    ENDED("d.phase = 'ENDED'");

    private final String condition;

    DeskFilter(String condition) {
        this.condition = condition;
    }

    /** On rows of {@link ReviewDesk}'s own query. */
    String condition() {
        return condition;
    }
}
