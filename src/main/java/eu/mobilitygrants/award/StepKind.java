package eu.mobilitygrants.award;

import java.util.List;

/**
 * What a ledger entry says happened.
 *
 * <p>Free text about a person never stands here: an entry cannot be erased, so it names people by id and leaves the words
 * to the room that owns them.
 */
enum StepKind {
    /** The pool began, with the capacity of the call. */
    POOL_OPENED("capacity", "reservedUntil"),
    PLACE_TAKEN("receiptNumber", "priorityClaimed", "departure"),
    /** The place is kept. */
    CLARIFICATION_REQUESTED("answerBy"),
    CLARIFICATION_ANSWERED,
    PRIORITY_CONFIRMED,
    PRIORITY_DENIED,
    EVALUATED_POSITIVELY("receiptNumber"),
    EVALUATED_NEGATIVELY("receiptNumber"),
    WAITING_FOR_EARLIER("free", "undecidedAhead", "reservedUntil"),
    PLACED_ON_RESERVE_LIST("position"),
    GRANT_OFFERED("grant", "answerBy", "receiptNumber", "priority", "free", "undecidedAhead", "promoted"),
    GRANT_ACCEPTED("grant"),
    GRANT_DECLINED("grant"),
    OFFER_LAPSED("grant", "answerBy"),
    /** Passed over: the departure was over when a grant came. */
    SKIPPED("departure", "today", "free", "undecidedAhead"),
    WITHDRAWN("grant"),
    RETURNED("grant"),
    /** A return that its applicant never read is undone: the place is as it was, and so is everybody else's grant. */
    RETURN_TAKEN_BACK("receiptNumber"),
    /** The office settled on another pool. */
    MOVED("to", "grant"),
    CAPACITY_CHANGED("from", "to", "reason"),
    GRANTS_MOVED_OUT("from", "to", "pool", "reason"),
    GRANTS_MOVED_IN("from", "to", "pool", "reason"),
    /** Only ever imagined: what a call says about priority does not change under those who applied. */
    PRIORITY_RULE_CHANGED("groupFirst", "reservedUntil");

    private final List<String> facts;

    StepKind(String... facts) {
        this.facts = List.of(facts);
    }

    /** Names of its facts, in the order in which its sentence quotes them. */
    List<String> facts() {
        return facts;
    }
}
