package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.CountryCode;

/**
 * The stay is abroad, seen from the institution (R4).
 *
 * <p>Source: docs/sources.md#countries.
 */
record NotSendingCountry(CountryCode sendingCountry) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var host = facts.hostCountry();
        if (host == null) {
            return Finding.unknown(RuleCode.NOT_SENDING_COUNTRY, Missing.in(facts, Fact.HOST_COUNTRY));
        }
        var home = OutermostRegions.memberState(host).equals(OutermostRegions.memberState(sendingCountry));
        return home
                ? Finding.notMet(RuleCode.NOT_SENDING_COUNTRY, sendingCountry)
                : Finding.met(RuleCode.NOT_SENDING_COUNTRY, host, sendingCountry);
    }
}
