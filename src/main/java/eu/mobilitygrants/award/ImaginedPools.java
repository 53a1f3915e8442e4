package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All pools of a call as they would be if something happened to them: one imagined step after the other, each taken as the
 * real one would be, and written nowhere. Pure.
 */
final class ImaginedPools {

    /** A step that would be written, and where. */
    record Entry(String pool, Step step) {}

    /**
     * What came of one imagined step.
     *
     * @param followed what settling the pools made of it
     * @param changed whether anything happened at all
     * @param refusal key of the sentence that says why it cannot happen; empty if it can
     */
    record Taken(ImaginedStep step, List<Entry> followed, boolean changed, Optional<String> refusal) {}

    private final SortedMap<String, PoolBook> books = new TreeMap<>();
    private final Predicate<ApplicationId> known;
    private Moment moment;

    /** @param known which cases may be named; of the others nothing can be imagined */
    ImaginedPools(Collection<PoolBook> real, Moment moment, Predicate<ApplicationId> known) {
        real.forEach(book -> books.put(book.code(), book.copy()));
        this.moment = moment;
        this.known = known;
    }

    SortedMap<String, PoolBook> books() {
        return Collections.unmodifiableSortedMap(books);
    }

    /** When the last step happens: now, unless the time to answer an offer had to pass. */
    Instant at() {
        return moment.at();
    }

    Taken take(ImaginedStep step) {
        try {
            return switch (step) {
                case ImaginedStep.OfCase ofCase -> ofCase(ofCase);
                case ImaginedStep.Move move -> move(move);
                case ImaginedStep.Resize one -> happen(one, List.of(one.pool()), Capacity.changed(one.capacity(), ""));
                case ImaginedStep.Reorder one -> happen(one, List.of(one.pool()), Happening.priorityRule(one.rule()));
            };
        } catch (ConflictException refused) {
            return new Taken(step, List.of(), false, Optional.of(refused.messageKey()));
        }
    }

    private Taken move(ImaginedStep.Move move) {
        if (move.from().equals(move.to())) {
            throw unknown(move);
        }
        var moved = Capacity.moved(move.from(), move.to(), move.count(), "");
        return happen(move, List.of(move.from(), move.to()), moved);
    }

    private Taken ofCase(ImaginedStep.OfCase step) {
        var id = books.values().stream()
                .flatMap(book -> book.places().values().stream())
                .filter(place -> place.receiptNumber() == step.receipt() && known.test(place.application()))
                .map(QueuePlace::application)
                .findFirst()
                .orElseThrow(() -> unknown(step));
        var live = pools(id);
        return switch (step.deed()) {
            case WITHDRAW -> happen(step, live, Happening.withdrawn(id));
            case DECLINE -> happen(step, first(id), Answer.declined(id));
            case LAPSE -> lapse(step, id);
            case PASS -> conclude(step, id, live, true);
            case REFUSE -> conclude(step, id, live, false);
        };
    }

    private Taken conclude(ImaginedStep.OfCase step, ApplicationId id, List<String> live, boolean positive) {
        Happening.requireConcludable(id, live.size(), positive);
        return happen(step, live, Happening.concluded(id, step.receipt(), positive));
    }

    /** The time to answer passes for everyone, and with it what the calendar holds for the other pools. */
    private Taken lapse(ImaginedStep.OfCase step, ApplicationId id) {
        var answerBy = books.values().stream()
                .flatMap(book -> book.grantOf(id).stream())
                .map(Grant::answerBy)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(() -> new ConflictException("award.conflict.noOffer", "%s has none".formatted(id)));
        moment = answerBy.isAfter(moment.at()) ? new Moment(answerBy, moment.zone(), moment.offerDays()) : moment;
        return happen(step, books.keySet(), Answer.lapsed(id));
    }

    /** Where it queues or holds a grant. */
    private List<String> pools(ApplicationId id) {
        return books.values().stream()
                .filter(book -> book.place(id).filter(QueuePlace::live).isPresent())
                .map(PoolBook::code)
                .toList();
    }

    /** Of several the first; of none left the one it was in. */
    private List<String> first(ApplicationId id) {
        return books.values().stream()
                .filter(book -> book.place(id).isPresent())
                .map(PoolBook::code)
                .sorted(Comparator.comparing(code -> !pools(id).contains(code)))
                .limit(1)
                .toList();
    }

    /** In all these pools, in the order of their codes, or in none. */
    private Taken happen(ImaginedStep step, Collection<String> codes, Happening happening) {
        var imagined = new TreeMap<String, PoolBook>();
        var followed = new ArrayList<Entry>();
        var changed = false;
        for (var code : new TreeSet<>(codes)) {
            var book = Optional.ofNullable(books.get(code))
                    .orElseThrow(() -> unknown(step))
                    .copy();
            var course = Course.of(book, happening, moment);
            changed |= !course.steps().isEmpty();
            course.followed().forEach(one -> followed.add(new Entry(code, one)));
            imagined.put(code, book);
        }
        books.putAll(imagined);
        return new Taken(step, List.copyOf(followed), changed, Optional.empty());
    }

    private static ConflictException unknown(ImaginedStep step) {
        return new ConflictException("award.whatIf.unknown", "Nothing known for %s".formatted(step.text()));
    }
}
