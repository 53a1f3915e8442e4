package eu.mobilitygrants.eligibility;

/**
 * The host country is open to a pool of the mobility type (R3). The country decides, never the host's charter.
 * That the sending country is no destination is {@link NotSendingCountry}'s to say.
 *
 * <p>Source: docs/sources.md#countries.
 */
record DestinationInPool(CallRules rules) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var country = facts.hostCountry();
        if (country == null) {
            return Finding.unknown(RuleCode.DESTINATION, Missing.in(facts, Fact.HOST_COUNTRY, Fact.TYPE));
        }
        var terms = rules.country(country);
        if (terms.isEmpty()) {
            return Finding.refer(RuleCode.DESTINATION, country);
        }
        var type = facts.type();
        if (type == null) {
            return Finding.unknown(RuleCode.DESTINATION, Missing.in(facts, Fact.TYPE));
        }
        if (rules.pool(type, terms.get()).isPresent()) {
            if (country.equals(rules.sendingCountry())) {
                return Finding.of(RuleCode.DESTINATION, Outcome.MET, "SENDING_COUNTRY", country);
            }
            return Finding.of(
                    RuleCode.DESTINATION, Outcome.MET, terms.get().status().name(), country, type);
        }
        var destinations = rules.pools().stream()
                .filter(pool -> pool.types().contains(type))
                .map(PoolTerms::destinations)
                .distinct()
                .toList();
        return destinations.isEmpty()
                ? Finding.of(RuleCode.DESTINATION, Outcome.NOT_MET, "NO_POOL", type)
                : Finding.notMet(RuleCode.DESTINATION, country, type, Argument.allOf(destinations));
    }
}
