package eu.mobilitygrants.eligibility;

/**
 * Taking part in a conference is no mobility (R14). It concerns staff training and doctoral stays.
 *
 * <p>Source: docs/sources.md#conferences.
 */
record NotAConference() implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var type = facts.type();
        var share = facts.conference();
        if (share == ConferenceShare.NONE) {
            return Finding.met(RuleCode.NOT_A_CONFERENCE);
        }
        if (type != null && type != MobilityType.STAFF_TRAINING && type != MobilityType.DOCTORAL_SHORT_TERM) {
            return Finding.notConcerned(RuleCode.NOT_A_CONFERENCE);
        }
        if (type == null || share == null) {
            return Finding.unknown(RuleCode.NOT_A_CONFERENCE, Missing.in(facts, Fact.TYPE, Fact.CONFERENCE));
        }
        return share == ConferenceShare.MAIN
                ? Finding.notMet(RuleCode.NOT_A_CONFERENCE)
                : Finding.refer(RuleCode.NOT_A_CONFERENCE);
    }
}
