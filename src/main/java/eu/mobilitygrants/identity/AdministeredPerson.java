package eu.mobilitygrants.identity;

/**
 * A person as an admin opened them.
 *
 * @param version counts the changes; a change made to an older one is refused
 */
record AdministeredPerson(Person person, long version) {}
