package eu.mobilitygrants.eligibility;

/** How far the inter-institutional agreement that covers the stay has come. */
public enum Agreement {
    SIGNED,
    IN_PREPARATION,
    NONE
}
