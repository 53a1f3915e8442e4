package eu.mobilitygrants.call;

/** A group that comes before everyone else within a pool. Claimed by the applicant's facts, confirmed by the office. */
public enum PriorityGroup {
    PHD_OR_POSTDOC_STAFF,
    SELF_FUNDED_MSC
}
