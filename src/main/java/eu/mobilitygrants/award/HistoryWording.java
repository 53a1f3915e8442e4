package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.PoolHistory.Snapshot;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.institution.Institution;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a step of a pool's history as its reader may know it. */
@Component
class HistoryWording {

    private final ApplicantNames names;
    private final LedgerActors actors;
    private final LedgerWording ledger;
    private final AwardWording wording;
    private final PoolPictures pictures;
    private final CurrentUser reader;
    private final Institution institution;

    HistoryWording(
            ApplicantNames names,
            LedgerActors actors,
            LedgerWording ledger,
            AwardWording wording,
            PoolPictures pictures,
            CurrentUser reader,
            Institution institution) {
        this.names = names;
        this.actors = actors;
        this.ledger = ledger;
        this.wording = wording;
        this.pictures = pictures;
        this.reader = reader;
        this.institution = institution;
    }

    HistoryView of(CallTerms terms, Snapshot snapshot, Locale locale) {
        var book = snapshot.book();
        var shown = book.queue().stream().limit(PoolPictures.DRAWN).toList();
        var told = new HashSet<ApplicationId>();
        snapshot.around().stream()
                .map(LedgerEntry::application)
                .flatMap(Stream::ofNullable)
                .forEach(told::add);
        book.grants().values().stream()
                .map(Grant::holder)
                .flatMap(Stream::ofNullable)
                .forEach(told::add);
        var known = names.of(told, reader.id());
        var hidden = told.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
        var lines = lines(snapshot, known, hidden, locale);
        var name = terms.pool(new PoolId(terms.id(), book.code()), locale);
        var until = book.reservedUntil();
        return new HistoryView(
                snapshot.number(),
                snapshot.steps(),
                percent(snapshot),
                wording.moment(snapshot.began(), locale),
                wording.moment(snapshot.ended(), locale),
                snapshot.entry()
                        .at()
                        .atZone(institution.zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                wording.zone(locale),
                snapshot.broken()
                        .map(broken -> wording.say(
                                "award.verification." + broken.kind(), locale, Long.toString(broken.sequence())))
                        .orElse(""),
                lines.get(snapshot.number() - snapshot.first()),
                snapshot.entry().hash(),
                pictures.of(
                        new PoolPictures.Subject(
                                book.code(),
                                name,
                                book.grants().values(),
                                receipts(book),
                                shown,
                                book.queue().size(),
                                known,
                                lit(snapshot.entry())),
                        locale),
                until == null ? "" : wording.say("award.pools.reserved", locale, wording.date(until, locale)),
                lines);
    }

    private List<HistoryView.Line> lines(
            Snapshot snapshot, Map<ApplicationId, String> known, Set<ApplicationId> hidden, Locale locale) {
        var around = snapshot.around();
        var acted = actors.of(around, hidden, locale);
        return IntStream.range(0, around.size())
                .mapToObj(index -> {
                    var entry = around.get(index);
                    var id = entry.application();
                    return new HistoryView.Line(
                            snapshot.first() + index,
                            entry.sequence(),
                            wording.moment(entry.at(), locale),
                            acted.getOrDefault(entry.sequence(), ""),
                            id == null ? "" : subject(snapshot.book(), id, known, locale),
                            id == null || hidden.contains(id) ? "" : id.toString(),
                            ledger.sentence(entry, locale));
                })
                .toList();
    }

    /** A later step may concern somebody who is not in the book as yet: then the sentence names the receipt. */
    private String subject(PoolBook book, ApplicationId id, Map<ApplicationId, String> known, Locale locale) {
        var name = known.getOrDefault(id, "");
        return book.place(id)
                .map(place -> wording.say(
                        name.isEmpty() ? "award.replay.receipt" : "award.replay.subject",
                        locale,
                        place.receiptNumber(),
                        name))
                .orElse(name);
    }

    private static Map<ApplicationId, Integer> receipts(PoolBook book) {
        var receipts = new HashMap<ApplicationId, Integer>();
        book.places().values().forEach(place -> receipts.put(place.application(), place.receiptNumber()));
        return receipts;
    }

    /** The application and the grant that the step is about. */
    private static Set<Object> lit(LedgerEntry entry) {
        return Stream.concat(Stream.ofNullable(entry.application()), entry.step().facts().find("grant").stream())
                .collect(Collectors.toSet());
    }

    private static int percent(Snapshot snapshot) {
        var whole = Duration.between(snapshot.began(), snapshot.ended()).toMillis();
        var part = Duration.between(snapshot.began(), snapshot.entry().at()).toMillis();
        return whole == 0 ? 100 : (int) (100 * part / whole);
    }
}
