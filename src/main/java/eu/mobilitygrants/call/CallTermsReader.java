package eu.mobilitygrants.call;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.CallRules;
import eu.mobilitygrants.eligibility.CountryStatus;
import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.eligibility.Destinations;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.PoolTerms;
import eu.mobilitygrants.eligibility.TypeTerms;
import eu.mobilitygrants.shared.CountryCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a call's terms together from its rows. */
@Component
class CallTermsReader {

    private final JdbcClient jdbc;

    CallTermsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CallTerms> read(CallId id) {
        var pools = pools(id);
        return jdbc.sql("select * from funding_call where id = ?")
                .param(id.value())
                .query((row, number) -> terms(row, id, pools))
                .optional();
    }

    private CallTerms terms(ResultSet row, CallId id, List<GrantPool> pools) throws SQLException {
        return new CallTerms(
                id,
                row.getInt("version"),
                strings(row, "academic_years").toList(),
                rules(row, id, pools),
                pools,
                criteria(id),
                committeeUnits(id),
                jdbc.sql("select code from call_document where call_id = ? order by position")
                        .param(id.value())
                        .query((document, number) -> document.getString("code"))
                        .list(),
                row.getString("quorum_unit"),
                row.getInt("quorum"),
                row.getInt("maximum_score"),
                row.getInt("pass_percent"),
                row.getInt("offer_days"),
                row.getInt("clarification_days"),
                texts(id));
    }

    private CallRules rules(ResultSet row, CallId id, List<GrantPool> pools) throws SQLException {
        return new CallRules(
                CountryCode.of(row.getString("sending_country")),
                ZoneId.of(row.getString("zone")),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getInt("lead_time_months"),
                row.getObject("mobility_deadline", LocalDate.class),
                row.getInt("maximum_travel_days"),
                row.getInt("cycle_months"),
                types(id),
                pools.stream().map(GrantPool::terms).toList(),
                countries(id));
    }

    private Map<MobilityType, TypeTerms> types(CallId id) {
        var types = new LinkedHashMap<MobilityType, TypeTerms>();
        jdbc.sql("select * from call_mobility_type where call_id = ? order by position")
                .param(id.value())
                .query(CallTermsReader::type)
                .list()
                .forEach(type -> types.put(type.type(), type));
        return types;
    }

    private static TypeTerms type(ResultSet row, int number) throws SQLException {
        return new TypeTerms(
                MobilityType.valueOf(row.getString("type")),
                strings(row, "categories").map(ApplicantCategory::valueOf).collect(toUnmodifiableSet()),
                row.getObject("minimum_days", Integer.class),
                row.getObject("maximum_days", Integer.class),
                row.getObject("minimum_months", Integer.class),
                row.getObject("maximum_months", Integer.class),
                row.getBigDecimal("minimum_credits"));
    }

    private List<GrantPool> pools(CallId id) {
        return jdbc.sql("select * from call_pool where call_id = ? order by position")
                .param(id.value())
                .query((row, number) -> pool(row, id))
                .list();
    }

    private static GrantPool pool(ResultSet row, CallId id) throws SQLException {
        var code = row.getString("code");
        return new GrantPool(
                new PoolId(id, code),
                Audience.valueOf(row.getString("audience")),
                new PoolTerms(
                        code,
                        row.getInt("capacity"),
                        strings(row, "types").map(MobilityType::valueOf).collect(toUnmodifiableSet()),
                        Destinations.valueOf(row.getString("destinations"))),
                priority(row.getString("priority_group")),
                row.getObject("reserved_until", LocalDate.class));
    }

    private static @Nullable PriorityGroup priority(@Nullable String name) {
        return name == null ? null : PriorityGroup.valueOf(name);
    }

    private Map<CountryCode, CountryTerms> countries(CallId id) {
        return jdbc
                .sql("select country, status, region from call_country where call_id = ?")
                .param(id.value())
                .query((row, number) -> new CountryTerms(
                        CountryCode.of(row.getString("country")),
                        CountryStatus.valueOf(row.getString("status")),
                        row.getObject("region", Integer.class)))
                .list()
                .stream()
                .collect(toMap(CountryTerms::country, country -> country));
    }

    private List<Criterion> criteria(CallId id) {
        return jdbc.sql(
                        "select audience, code, weight from call_criterion where call_id = ? order by audience, position")
                .param(id.value())
                .query((row, number) -> new Criterion(
                        Audience.valueOf(row.getString("audience")), row.getString("code"), row.getInt("weight")))
                .list();
    }

    private Map<Audience, Set<String>> committeeUnits(CallId id) {
        record Seat(Audience audience, String unit) {}
        return jdbc
                .sql("select audience, unit from call_committee_unit where call_id = ?")
                .param(id.value())
                .query((row, number) -> new Seat(Audience.valueOf(row.getString("audience")), row.getString("unit")))
                .list()
                .stream()
                .collect(groupingBy(Seat::audience, mapping(Seat::unit, toUnmodifiableSet())));
    }

    private Map<String, Map<String, String>> texts(CallId id) {
        record Text(String language, String key, String text) {}
        return jdbc
                .sql("select language, key, text from call_text where call_id = ?")
                .param(id.value())
                .query((row, number) ->
                        new Text(row.getString("language"), row.getString("key"), row.getString("text")))
                .list()
                .stream()
                .collect(groupingBy(Text::language, toMap(Text::key, Text::text)));
    }

    private static Stream<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
