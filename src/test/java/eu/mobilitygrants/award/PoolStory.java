package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small story of one pool, told step by step: people are letters, receipts are numbered as they come. */
final class PoolStory {

    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    static final Instant START = Instant.parse("2025-10-06T07:00:00Z");

    final PoolBook book = new PoolBook("STAFF");
    final List<Step> steps = new ArrayList<>();
    private final Map<String, ApplicationId> people = new LinkedHashMap<>();
    private int receipts;
    private Instant now = START;

    private PoolStory(int capacity, @Nullable LocalDate reservedUntil) {
        steps.add(book.write(Capacity.opened(capacity, reservedUntil), now));
    }

    static PoolStory of(int capacity) {
        return new PoolStory(capacity, null);
    }

    static PoolStory reserved(int capacity, LocalDate until) {
        return new PoolStory(capacity, until);
    }

    PoolStory submit(String... names) {
        for (var name : names) {
            submit(name, false, LocalDate.of(2026, 3, 1));
        }
        return this;
    }

    PoolStory submitWithPriority(String name) {
        return submit(name, true, LocalDate.of(2026, 3, 1));
    }

    PoolStory submit(String name, boolean priority, LocalDate departure) {
        return happen(Happening.submitted(id(name), ++receipts, priority, departure));
    }

    PoolStory positive(String name) {
        return concluded(name, true);
    }

    PoolStory negative(String name) {
        return concluded(name, false);
    }

    private PoolStory concluded(String name, boolean positive) {
        var receipt = book.place(id(name)).orElseThrow().receiptNumber();
        return happen(Happening.concluded(id(name), receipt, positive));
    }

    PoolStory withdraw(String name) {
        return happen(Happening.withdrawn(id(name)));
    }

    PoolStory sendBack(String name) {
        return happen(Happening.returned(id(name)));
    }

    PoolStory takeSendBackBack(String name) {
        var place = book.place(id(name)).orElseThrow();
        return happen(Happening.returnTakenBack(id(name), place.receiptNumber(), START));
    }

    PoolStory accept(String name) {
        return happen(Answer.accepted(id(name)));
    }

    PoolStory decline(String name) {
        return happen(Answer.declined(id(name)));
    }

    PoolStory lapse(String name) {
        return happen(Answer.lapsed(id(name)));
    }

    PoolStory settlePriority(String name, boolean confirmed) {
        return happen(Happening.prioritySettled(id(name), confirmed));
    }

    PoolStory capacity(int capacity) {
        return happen(Capacity.changed(capacity, "budget"));
    }

    PoolStory on(LocalDate day) {
        now = day.atTime(9, 0).atZone(ZONE).toInstant();
        return happen(Happening.nothing());
    }

    PoolStory at(Instant instant) {
        now = instant;
        return this;
    }

    PoolStory happen(Happening happening) {
        var moment = new Moment(now, ZONE, 14);
        happening.steps(book, moment).forEach(step -> steps.add(book.write(step, now)));
        steps.addAll(new Settlement().settle(book, moment));
        return this;
    }

    ApplicationId id(String name) {
        return people.computeIfAbsent(
                name,
                letter -> new ApplicationId(
                        UUID.nameUUIDFromBytes(letter.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    PlaceState state(String name) {
        return book.place(id(name)).orElseThrow().state();
    }

    /** Everyone's state, in the order in which they came: {@code A=OFFERED B=UNDECIDED}. */
    String states() {
        return String.join(
                " ",
                people.keySet().stream().map(name -> name + "=" + state(name)).toList());
    }

    long count(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).count();
    }
}
