package eu.mobilitygrants.call;

/** What a correction may not touch, whatever the office saved: what somebody already queues in, or was counted by. */
final class Corrections {

    private Corrections() {}

    /**
     * The corrected terms as the version after these. Pools stay as they are: grants are added, taken away and moved in
     * the pools' own book. Country and time zone of the institution are none of a call's business.
     */
    static CallTerms next(CallTerms before, CallTerms corrected) {
        return TermsBuilder.of(corrected)
                .pools(before.pools())
                .version(before.version() + 1)
                .build();
    }

    /** No type comes or goes: it would have to come into a pool, or leave one. */
    static boolean keepsTypes(CallTerms before, CallTerms corrected) {
        return before.rules().types().keySet().equals(corrected.rules().types().keySet());
    }

    static boolean sameAs(CallTerms before, CallTerms corrected) {
        return TermsBuilder.of(before)
                .version(corrected.version())
                .build()
                .equals(TermsBuilder.of(corrected).pools(before.pools()).build());
    }
}
