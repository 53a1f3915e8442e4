package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of a ledger, newest first, cut in the database. */
@Component
class LedgerPages {

    /** One entry as it is read. @param application empty where the entry concerns the pool as a whole */
    record Line(
            long sequence, String at, String actor, String pool, String sentence, String application, String hash) {}

    private static final String WHERE = """
             from ledger_entry
            where call_id = :call and (:pool = '' or pool = :pool)
              and (:application = '' or application_id = cast(nullif(:application, '') as uuid))
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final LedgerWording wording;
    private final AwardWording words;
    private final Discretion discretion;

    LedgerPages(JdbcClient jdbc, People people, LedgerWording wording, AwardWording words, Discretion discretion) {
        this.jdbc = jdbc;
        this.people = people;
        this.wording = wording;
        this.words = words;
        this.discretion = discretion;
    }

    Page<Line> of(
            CallTerms call,
            Optional<String> pool,
            Optional<ApplicationId> application,
            PageRequest page,
            Locale locale) {
        var filter = Map.of(
                "call", call.id().value(),
                "pool", pool.orElse(""),
                "application", application.map(ApplicationId::toString).orElse(""));
        var entries = jdbc.sql("select *" + WHERE + " order by sequence desc limit :size offset :first")
                .params(filter)
                .param("size", page.getPageSize())
                .param("first", page.getOffset())
                .query(Ledger::entry)
                .list();
        var total = jdbc.sql("select count(*)" + WHERE)
                .params(filter)
                .query((row, number) -> row.getLong(1))
                .single();
        return new PageImpl<>(lines(call, entries, locale), page, total);
    }

    private List<Line> lines(CallTerms call, List<LedgerEntry> entries, Locale locale) {
        var open = discretion.open(entries.stream()
                .map(LedgerEntry::application)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var actors = people.persons(entries.stream()
                .map(LedgerEntry::actor)
                .filter(Objects::nonNull)
                .toList());
        return entries.stream()
                .map(entry -> line(call, entry, actors, open, locale))
                .toList();
    }

    private Line line(
            CallTerms call, LedgerEntry entry, Map<UserId, Person> actors, Set<ApplicationId> open, Locale locale) {
        var application = entry.application();
        return new Line(
                entry.sequence(),
                words.moment(entry.at(), locale),
                application == null || open.contains(application)
                        ? actor(entry, actors, locale)
                        : words.say("award.ledger.unknown", locale),
                call.pool(new PoolId(call.id(), entry.pool()), locale),
                wording.sentence(entry, locale),
                application == null || !open.contains(application) ? "" : application.toString(),
                entry.hash().substring(0, 12));
    }

    private String actor(LedgerEntry entry, Map<UserId, Person> actors, Locale locale) {
        var actor = entry.actor();
        if (actor == null) {
            return words.say("award.ledger.portal", locale);
        }
        var person = actors.get(actor);
        return person == null ? words.say("award.ledger.unknown", locale) : person.name();
    }
}
