package eu.mobilitygrants.eligibility;

/** What kind of stay the grant is asked for. */
public enum MobilityType {
    STAFF_TRAINING,
    STUDENT_STUDIES,
    STUDENT_TRAINEESHIP,
    BLENDED_SHORT_TERM,
    DOCTORAL_SHORT_TERM;

    /** Whether it is a type for staff, and not for students. */
    public boolean forStaff() {
        return this == STAFF_TRAINING;
    }

    /** Whether the stay is made of courses, which only a university can give. */
    boolean ofCourses() {
        return this == STUDENT_STUDIES || this == BLENDED_SHORT_TERM;
    }
}
