package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.MobilityType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the terms of a call into its tables, as they hold from now on. */
@Component
class TermsWriter {

    private static final List<String> REPLACED = List.of(
            "call_mobility_type",
            "call_country",
            "call_criterion",
            "call_committee_unit",
            "call_document",
            "call_text");

    private static final String POOL = """
            insert into call_pool (call_id, code, position, audience, capacity, types, destinations, priority_group,
                                   reserved_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    TermsWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps whoever corrects or submits waiting until the transaction ends. @return false if there is no such call */
    boolean lock(CallId id) {
        return jdbc.sql("select id from funding_call where id = ? for no key update")
                .param(id.value())
                .query((row, number) -> row.getString("id"))
                .optional()
                .isPresent();
    }

    /** A new call, after all others. @return false if another has its code */
    boolean add(CallTerms call) {
        var made = jdbc.sql("""
                        insert into funding_call (id, version, position, academic_years, sending_country, zone, opens_at,
                            closes_at, lead_time_months, mobility_deadline, maximum_travel_days, cycle_months, offer_days,
                            clarification_days, quorum, quorum_unit, maximum_score, pass_percent)
                        select :id, :version, coalesce(max(position), 0) + 1, :years, :sending, :zone, :opens, :closes,
                            :lead, :deadline, :travel, :cycle, :offer, :clarification, :quorum, :unit, :score, :pass
                          from funding_call
                        on conflict do nothing
                        """)
                .param("sending", call.rules().sendingCountry().value())
                .param("zone", call.rules().zone().getId());
        if (numbers(made, call).update() == 0) {
            return false;
        }
        addPools(call);
        addLists(call);
        return true;
    }

    /** A correction: everything but the pools, which have queues. */
    void correct(CallTerms call) {
        numbers(jdbc.sql("""
                                update funding_call set version = :version, academic_years = :years, opens_at = :opens,
                                       closes_at = :closes, lead_time_months = :lead, mobility_deadline = :deadline,
                                       maximum_travel_days = :travel, cycle_months = :cycle, offer_days = :offer,
                                       clarification_days = :clarification, quorum = :quorum, quorum_unit = :unit,
                                       maximum_score = :score, pass_percent = :pass
                                 where id = :id
                                """), call).update();
        REPLACED.forEach(table -> jdbc.sql("delete from " + table + " where call_id = ?")
                .param(call.id().value())
                .update());
        addLists(call);
    }

    private static JdbcClient.StatementSpec numbers(JdbcClient.StatementSpec row, CallTerms call) {
        var rules = call.rules();
        return row.param("id", call.id().value())
                .param("version", call.version())
                .param("years", call.academicYears().toArray(String[]::new))
                .param("opens", utc(rules.opensAt()))
                .param("closes", utc(rules.closesAt()))
                .param("lead", rules.leadTimeMonths())
                .param("deadline", rules.mobilityDeadline())
                .param("travel", rules.maximumTravelDays())
                .param("cycle", rules.cycleMonths())
                .param("offer", call.offerDays())
                .param("clarification", call.clarificationDays())
                .param("quorum", call.quorum())
                .param("unit", call.quorumUnit())
                .param("score", call.maximumScore())
                .param("pass", call.passPercent());
    }

    private void addPools(CallTerms call) {
        var position = 0;
        for (var pool : call.pools()) {
            var priority = pool.priority();
            row(
                    POOL,
                    call.id().value(),
                    pool.id().code(),
                    ++position,
                    pool.audience().name(),
                    pool.terms().capacity(),
                    names(pool.terms().types().stream()),
                    pool.terms().destinations().name(),
                    priority == null ? null : priority.name(),
                    pool.reservedUntil());
        }
    }

    private void addLists(CallTerms call) {
        var id = call.id().value();
        for (var type : call.types()) {
            row(
                    "insert into call_mobility_type values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    type.type().name(),
                    position(type.type()),
                    names(type.categories().stream()),
                    type.minimumDays(),
                    type.maximumDays(),
                    type.minimumMonths(),
                    type.maximumMonths(),
                    type.minimumCredits());
        }
        for (var country : call.rules().countries().values()) {
            var code = country.country().value();
            row(
                    "insert into call_country values (?, ?, ?, ?)",
                    id,
                    code,
                    country.status().name(),
                    country.region());
        }
        addDocumentsAndTexts(call);
        addCommittees(call);
    }

    private void addDocumentsAndTexts(CallTerms call) {
        var id = call.id().value();
        var position = 0;
        for (var document : call.documents()) {
            row("insert into call_document values (?, ?, ?)", id, document, ++position);
        }
        call.texts()
                .forEach((language, texts) -> texts.forEach(
                        (key, text) -> row("insert into call_text values (?, ?, ?, ?)", id, language, key, text)));
    }

    private void addCommittees(CallTerms call) {
        var id = call.id().value();
        var position = 0;
        for (var criterion : call.criteria()) {
            var audience = criterion.audience().name();
            var code = criterion.code();
            row(
                    "insert into call_criterion values (?, ?, ?, ?, ?)",
                    id,
                    audience,
                    code,
                    ++position,
                    criterion.weight());
        }
        call.committeeUnits()
                .forEach((audience, units) -> units.forEach(
                        unit -> row("insert into call_committee_unit values (?, ?, ?)", id, audience.name(), unit)));
    }

    private void row(String insert, @Nullable Object... values) {
        var statement = jdbc.sql(insert);
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }

    private static int position(MobilityType type) {
        return type.ordinal() + 1;
    }

    private static String[] names(Stream<? extends Enum<?>> constants) {
        return constants.sorted().map(Enum::name).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
