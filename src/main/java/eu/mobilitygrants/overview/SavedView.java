package eu.mobilitygrants.overview;

import java.util.UUID;

/**
 * A list of cases that an officer comes back to.
 *
 * @param query filter, order and columns, as {@link CaseFilter#query()} gives them
 * @param standard shown where the list is opened without a wish
 */
record SavedView(UUID id, String name, String query, boolean standard) {}
