package eu.mobilitygrants.eligibility;

/**
 * The host is none of those that the programme keeps apart (R13): EU bodies, who manages EU programmes, embassies.
 *
 * <p>Studies need a university anyway (R11), so they are not concerned. A doctoral stay at such a host is near enough to
 * a traineeship that the office should look at it.<br>
 * Source: docs/sources.md#excluded-hosts.
 */
record NoExcludedHost() implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var kind = facts.hostKind();
        if (kind != null && !kind.embassy() && !kind.european()) {
            return Finding.met(RuleCode.EXCLUDED_HOST, kind);
        }
        var type = facts.type();
        if (type != null && type.ofCourses()) {
            return Finding.notConcerned(RuleCode.EXCLUDED_HOST);
        }
        if (type == null || kind == null) {
            return Finding.unknown(RuleCode.EXCLUDED_HOST, Missing.in(facts, Fact.TYPE, Fact.HOST_KIND));
        }
        return special(type, kind);
    }

    private static Finding special(MobilityType type, HostKind kind) {
        var traineeship = type == MobilityType.STUDENT_TRAINEESHIP;
        if (traineeship && kind.european()) {
            return Finding.notMet(RuleCode.EXCLUDED_HOST, kind);
        }
        if (traineeship && kind == HostKind.EMBASSY_OF_SENDING_STATE) {
            return Finding.met(RuleCode.EXCLUDED_HOST, kind);
        }
        return Finding.refer(RuleCode.EXCLUDED_HOST, kind, type);
    }
}
