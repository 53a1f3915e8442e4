package eu.mobilitygrants.partner;

/**
 * A host as the register has it so far.
 *
 * @param gone whether the newest issue read so far no longer names it
 */
record KnownHost(HostId id, ListedHost facts, boolean gone) {}
