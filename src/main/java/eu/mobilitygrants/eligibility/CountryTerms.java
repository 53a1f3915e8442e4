package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * How one country stands in a call.
 *
 * <p>Source: docs/sources.md#countries.
 *
 * @param region the programme's region number for a country that is not associated; null for the others
 */
public record CountryTerms(
        CountryCode country, CountryStatus status, @Nullable Integer region) {

    /** Whether it is an EU member state or a country associated to the programme. */
    public boolean inProgramme() {
        return status != CountryStatus.NOT_ASSOCIATED;
    }
}
