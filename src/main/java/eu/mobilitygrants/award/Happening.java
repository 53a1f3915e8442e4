package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that happens to a pool from outside: says which steps it makes in the book as it stands. Pure. */
@FunctionalInterface
interface Happening {

    /**
     * @param book locked, and not changed here
     * @throws ConflictException if the state of the pool does not allow it
     */
    List<Step> steps(PoolBook book, Moment moment);

    /** Nothing but the passing of time. */
    static Happening nothing() {
        return (book, moment) -> List.of();
    }

    static Happening submitted(ApplicationId id, int receiptNumber, boolean priorityClaimed, LocalDate departure) {
        return (book, moment) -> List.of(Step.of(StepKind.PLACE_TAKEN, id)
                .with("receiptNumber", receiptNumber)
                .with("priorityClaimed", priorityClaimed)
                .with("departure", departure));
    }

    static Happening withdrawn(ApplicationId id) {
        return (book, moment) -> left(book, id, StepKind.WITHDRAWN);
    }

    static Happening returned(ApplicationId id) {
        return (book, moment) -> left(book, id, StepKind.RETURNED);
    }

    /**
     * The place is as it was before the return. Whoever was given a grant in between keeps it.
     *
     * @param since when the place was taken
     */
    static Happening returnTakenBack(ApplicationId id, int receiptNumber, Instant since) {
        return (book, moment) -> book
                .place(id)
                .filter(place -> place.state() == PlaceState.RETURNED && place.receiptNumber() == receiptNumber)
                .map(place -> Step.of(StepKind.RETURN_TAKEN_BACK, id)
                        .with("receiptNumber", receiptNumber)
                        .with("since", since))
                .stream()
                .toList();
    }

    static Happening clarificationRequested(ApplicationId id, LocalDate answerBy) {
        return (book, moment) ->
                live(book, id)
                        .map(place ->
                                Step.of(StepKind.CLARIFICATION_REQUESTED, id).with("answerBy", answerBy))
                        .stream()
                        .toList();
    }

    static Happening clarificationAnswered(ApplicationId id) {
        return (book, moment) -> live(book, id).map(place -> Step.of(StepKind.CLARIFICATION_ANSWERED, id)).stream()
                .toList();
    }

    static Happening prioritySettled(ApplicationId id, boolean confirmed) {
        var kind = confirmed ? StepKind.PRIORITY_CONFIRMED : StepKind.PRIORITY_DENIED;
        return (book, moment) ->
                live(book, id).filter(QueuePlace::priorityClaimed).map(place -> Step.of(kind, id)).stream()
                        .toList();
    }

    /** The office settled on one pool: the places in the others are given up. */
    static Happening poolSettled(ApplicationId id, String pool) {
        return (book, moment) -> book.code().equals(pool)
                ? List.of()
                : left(book, id, StepKind.MOVED).stream()
                        .map(step -> step.with("to", pool))
                        .toList();
    }

    /**
     * A conclusion needs a place in a queue, and a positive one needs to know which of several.
     *
     * @param live how many queues the application stands in
     * @throws ConflictException if it cannot be concluded
     */
    static void requireConcludable(ApplicationId id, long live, boolean positive) {
        if (live == 0 || (live > 1 && positive)) {
            throw new ConflictException(
                    live == 0 ? "award.conflict.noPlace" : "award.conflict.poolUnsettled",
                    "%s has %d places in queues".formatted(id, live));
        }
    }

    static Happening concluded(ApplicationId id, int receiptNumber, boolean positive) {
        return (book, moment) -> {
            var place = live(book, id).filter(QueuePlace::undecided);
            if (place.isEmpty() || place.get().receiptNumber() != receiptNumber) {
                throw new ConflictException(
                        "award.conflict.noPlace",
                        "Receipt %d of %s is not undecided in %s".formatted(receiptNumber, id, book.code()));
            }
            var kind = positive ? StepKind.EVALUATED_POSITIVELY : StepKind.EVALUATED_NEGATIVELY;
            return List.of(Step.of(kind, id).with("receiptNumber", receiptNumber));
        };
    }

    /** Only in imagination: the group comes first or not, or has the grants for itself until a day. */
    static Happening priorityRule(PriorityRule rule) {
        return (book, moment) -> rule.equals(book.rule())
                ? List.of()
                : List.of(Step.ofPool(StepKind.PRIORITY_RULE_CHANGED)
                        .with("groupFirst", rule.groupFirst())
                        .with("reservedUntil", rule.reservedUntil()));
    }

    private static Optional<QueuePlace> live(PoolBook book, ApplicationId id) {
        return book.place(id).filter(QueuePlace::live);
    }

    private static List<Step> left(PoolBook book, ApplicationId id, StepKind kind) {
        return live(book, id)
                .map(place -> Step.of(kind, id)
                        .with("grant", book.grantOf(id).map(Grant::number).orElse(null)))
                .stream()
                .toList();
    }
}
