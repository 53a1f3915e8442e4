package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.CountryCode;
import java.util.Set;

/**
 * The outermost regions with a country code of their own: they belong to their member state.
 *
 * <p>Fixed by the treaties, not by a call.<br>
 * Source: docs/sources.md#outermost-regions.
 */
final class OutermostRegions {

    private static final CountryCode FRANCE = CountryCode.of("FR");

    private static final Set<CountryCode> FRENCH = Set.of(
            CountryCode.of("GP"),
            CountryCode.of("MQ"),
            CountryCode.of("GF"),
            CountryCode.of("RE"),
            CountryCode.of("YT"),
            CountryCode.of("MF"));

    private OutermostRegions() {}

    /** The state as which the programme counts {@code country}: itself, for all others. */
    static CountryCode memberState(CountryCode country) {
        return FRENCH.contains(country) ? FRANCE : country;
    }
}
