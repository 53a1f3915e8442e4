package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.CountryCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stay is neither in a country of which the applicant is a citizen, nor where the applicant came from (R5). It
 * concerns staff as well as students. An outermost region counts as its member state.
 *
 * <p>Source: docs/sources.md#home-country.
 */
record NotHomeCountry() implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var host = facts.hostCountry();
        if (host == null) {
            return Finding.unknown(
                    RuleCode.NOT_HOME_COUNTRY,
                    Missing.in(facts, Fact.HOST_COUNTRY, Fact.CITIZENSHIPS, Fact.COUNTRY_OF_ORIGIN));
        }
        var citizen = citizenOf(host, facts.citizenships());
        var origin = same(host, facts.countryOfOrigin());
        if (citizen || origin) {
            var why = citizen && origin ? "CITIZENSHIP_AND_ORIGIN" : citizen ? "CITIZENSHIP" : "ORIGIN";
            return Finding.of(RuleCode.NOT_HOME_COUNTRY, Outcome.NOT_MET, why, host);
        }
        var missing = Missing.in(facts, Fact.CITIZENSHIPS, Fact.COUNTRY_OF_ORIGIN);
        return missing.isEmpty()
                ? Finding.met(RuleCode.NOT_HOME_COUNTRY, host)
                : Finding.unknown(RuleCode.NOT_HOME_COUNTRY, missing);
    }

    private static boolean citizenOf(CountryCode host, @Nullable List<CountryCode> citizenships) {
        return citizenships != null && citizenships.stream().anyMatch(citizenship -> same(host, citizenship));
    }

    private static boolean same(CountryCode host, @Nullable CountryCode other) {
        return other != null && OutermostRegions.memberState(host).equals(OutermostRegions.memberState(other));
    }
}
