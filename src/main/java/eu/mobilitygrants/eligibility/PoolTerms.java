package eu.mobilitygrants.eligibility;

import java.util.Set;

/**
 * A pool of grants of a call.
 *
 * @param capacity how many grants it has
 * @param types the mobility types it is for
 */
public record PoolTerms(String code, int capacity, Set<MobilityType> types, Destinations destinations) {

    public PoolTerms {
        types = Set.copyOf(types);
    }

    boolean serves(MobilityType type, CountryTerms country) {
        return types.contains(type) && destinations.include(country);
    }
}
