package eu.mobilitygrants.application;

/**
 * What somebody typed into a field and the portal could not read.
 *
 * @param field as the section's form calls it, such as {@code country} or {@code citizenships[1]}
 */
record Leftover(Section section, String field, String typed) {

    /** The name of the answer it was meant for, such as {@code host.country} or {@code you.citizenships}. */
    String answer() {
        return section.answer(field);
    }
}
