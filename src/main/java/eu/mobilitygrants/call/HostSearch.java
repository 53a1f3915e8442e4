package eu.mobilitygrants.call;

import java.util.List;

/**
 * The hosts of the register to choose from: the one chosen, and those that a search found.
 *
 * @param searched whether there was anything to search for
 * @param found how many were found
 * @param options chosen one first
 */
record HostSearch(boolean searched, int found, List<Option> options) {

    static final HostSearch NONE = new HostSearch(false, 0, List.of());

    /**
     * @param place town and country
     * @param charter until when the host holds its charter, or that it does not
     */
    record Option(String id, String name, String place, String charter, List<String> networks) {}
}
