package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of a ledger, newest first, cut in the database. */
@Component
class LedgerPages {

    /** One entry as it is read. @param application empty where it concerns the pool as a whole, or is none of the reader's business */
    record Line(
            long sequence, String at, String actor, String pool, String sentence, String application, String hash) {}

    private static final String WHERE = """
             from ledger_entry
            where call_id = :call and (:pool = '' or pool = :pool)
              and (:application = '' or application_id = cast(nullif(:application, '') as uuid))
            """;

    private final JdbcClient jdbc;
    private final ApplicantNames names;
    private final LedgerActors actors;
    private final CurrentUser reader;
    private final LedgerWording wording;
    private final AwardWording words;

    LedgerPages(
            JdbcClient jdbc,
            ApplicantNames names,
            LedgerActors actors,
            CurrentUser reader,
            LedgerWording wording,
            AwardWording words) {
        this.jdbc = jdbc;
        this.names = names;
        this.actors = actors;
        this.reader = reader;
        this.wording = wording;
        this.words = words;
    }

    Page<Line> of(
            CallTerms call,
            Optional<String> pool,
            Optional<ApplicationId> application,
            PageRequest page,
            Locale locale) {
        application.ifPresent(this::requireKnown);
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

    /** A case that somebody is kept out of has no ledger of its own for them. */
    private void requireKnown(ApplicationId id) {
        if (!names.hiddenFrom(reader.id(), List.of(id)).isEmpty()) {
            throw new NotFoundException("Application", id);
        }
    }

    private List<Line> lines(CallTerms call, List<LedgerEntry> entries, Locale locale) {
        var hidden = names.hiddenFrom(
                reader.id(),
                entries.stream()
                        .map(LedgerEntry::application)
                        .flatMap(Stream::ofNullable)
                        .toList());
        var known = actors.of(entries, hidden, locale);
        return entries.stream()
                .map(entry -> line(call, entry, known, hidden, locale))
                .toList();
    }

    private Line line(
            CallTerms call, LedgerEntry entry, Map<Long, String> known, Set<ApplicationId> hidden, Locale locale) {
        var application = entry.application();
        return new Line(
                entry.sequence(),
                words.moment(entry.at(), locale),
                known.getOrDefault(entry.sequence(), ""),
                call.pool(new PoolId(call.id(), entry.pool()), locale),
                wording.sentence(entry, locale),
                application == null || hidden.contains(application) ? "" : application.toString(),
                entry.hash().substring(0, 12));
    }
}
