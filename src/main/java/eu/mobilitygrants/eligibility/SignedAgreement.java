package eu.mobilitygrants.eligibility;

/**
 * A university outside the EU and the associated countries has a signed agreement that covers the stay (R12). For a
 * territory in no list the office says first whether it lies outside.
 *
 * <p>Source: docs/sources.md#hosts.
 */
record SignedAgreement(CallRules rules) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var kind = facts.hostKind();
        if (kind != null && kind != HostKind.UNIVERSITY) {
            return Finding.notConcerned(RuleCode.AGREEMENT);
        }
        var country = facts.hostCountry();
        var terms = country == null ? null : rules.country(country).orElse(null);
        if (terms != null && terms.inProgramme()) {
            return Finding.notConcerned(RuleCode.AGREEMENT);
        }
        var agreement = facts.agreement();
        if (agreement == Agreement.SIGNED) {
            return Finding.met(RuleCode.AGREEMENT);
        }
        if (kind == null || country == null || agreement == null) {
            return Finding.unknown(
                    RuleCode.AGREEMENT, Missing.in(facts, Fact.HOST_KIND, Fact.HOST_COUNTRY, Fact.AGREEMENT));
        }
        if (terms == null) {
            return Finding.of(RuleCode.AGREEMENT, Outcome.REFER, "TERRITORY", country);
        }
        return agreement == Agreement.IN_PREPARATION
                ? Finding.refer(RuleCode.AGREEMENT, country)
                : Finding.notMet(RuleCode.AGREEMENT, country);
    }
}
