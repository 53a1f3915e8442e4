package eu.mobilitygrants.eligibility;

/** One demand of the call, judged on its own. */
interface EligibilityRule {

    Finding check(MobilityFacts facts);
}
