package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.MobilityType;

/** Whom a part of a call addresses: each audience has its own criteria and committee. */
public enum Audience {
    STAFF,
    STUDENT;

    public static Audience of(MobilityType type) {
        return type.forStaff() ? STAFF : STUDENT;
    }
}
