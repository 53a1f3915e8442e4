package eu.mobilitygrants.eligibility;

/**
 * The host is of a kind that can receive this stay (R11). Courses need a university; a university that receives students
 * needs a charter if it is in the EU or an associated country.
 *
 * <p>A doctoral stay is taken to be research, for which other bodies will do: whether it has courses is no fact of the
 * form, and the plan shows it to the office.<br>
 * Source: docs/sources.md#hosts.
 */
record SuitableHost(CallRules rules) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var type = facts.type();
        var kind = facts.hostKind();
        if (type == null || kind == null) {
            return Finding.unknown(RuleCode.HOST_KIND, Missing.in(facts, Fact.TYPE, Fact.HOST_KIND));
        }
        if (kind != HostKind.UNIVERSITY && type.ofCourses()) {
            return Finding.of(
                    RuleCode.HOST_KIND,
                    Outcome.NOT_MET,
                    "NOT_A_UNIVERSITY",
                    kind,
                    type,
                    MobilityType.STUDENT_TRAINEESHIP);
        }
        if (kind != HostKind.UNIVERSITY || type.forStaff()) {
            return Finding.of(RuleCode.HOST_KIND, Outcome.MET, "ANY_BODY", kind, type);
        }
        return university(facts);
    }

    private Finding university(MobilityFacts facts) {
        var country = facts.hostCountry();
        if (country == null) {
            var covered = CharterCover.check(facts);
            return covered.outcome() == Outcome.MET
                    ? covered
                    : Finding.unknown(RuleCode.HOST_KIND, Missing.in(facts, Fact.HOST_COUNTRY));
        }
        var inProgramme =
                rules.country(country).filter(CountryTerms::inProgramme).isPresent();
        return inProgramme
                ? CharterCover.check(facts)
                : Finding.of(RuleCode.HOST_KIND, Outcome.MET, "RECOGNISED_ELSEWHERE", country);
    }
}
