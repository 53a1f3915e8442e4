package eu.mobilitygrants.eligibility;

/** What the applicant is at the sending institution. */
public enum ApplicantCategory {
    STAFF,
    MSC_STUDENT,
    PHD_STUDENT
}
