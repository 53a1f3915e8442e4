package eu.mobilitygrants.identity;

import eu.mobilitygrants.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people the portal knows, by id and by address. */
@Service
public class People {

    /** Columns for {@link #person}. */
    static final String SELECT = """
            select id, email, name, locale, unit, disabled,
                   (select string_agg(role, ',') from person_role where person_id = id) as roles
              from person
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Person> find(UserId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(People::person)
                .optional();
    }

    /** @throws NotFoundException if nobody has this id */
    public Person person(UserId id) {
        return find(id).orElseThrow(() -> new NotFoundException("Person", id));
    }

    /** One statement for a whole page of people. */
    public Map<UserId, Person> persons(Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = ids.stream().map(UserId::value).distinct().toArray(UUID[]::new);
        return jdbc.sql(SELECT + " where id = any(?)").param(values).query(People::person).list().stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    public Optional<Person> byEmail(String email) {
        return jdbc.sql(SELECT + " where email = ?")
                .param(normal(email))
                .query(People::person)
                .optional();
    }

    /** Everyone with the role who is not disabled, by name. */
    public List<Person> withRole(Role role) {
        return jdbc.sql(SELECT
                        + " where not disabled and exists (select 1 from person_role r where r.person_id = id and r.role = ?)"
                        + " order by name, email")
                .param(role.name())
                .query(People::person)
                .list();
    }

    /** The person with this address; made now if the address is new. Safe when asked twice at once. */
    @Transactional
    public Person welcome(String email, Locale locale) {
        jdbc.sql("""
                        insert into person (id, email, name, locale, created_at) values (?, ?, ?, ?, ?)
                        on conflict (email) do nothing
                        """)
                .params(
                        UUID.randomUUID(),
                        normal(email),
                        normal(email),
                        locale.getLanguage(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return byEmail(email).orElseThrow();
    }

    /** The name the person goes by and the language of their mails. */
    void describe(UserId id, String name, Locale locale) {
        jdbc.sql("update person set name = ?, locale = ?, version = version + 1 where id = ?")
                .params(name, locale.getLanguage(), id.value())
                .update();
    }

    /** Whether an officer wants to be told by mail each working day what waits. */
    public boolean takesDigest(UserId id) {
        return jdbc.sql("select no_digest from person where id = ?")
                .param(id.value())
                .query((row, number) -> !row.getBoolean("no_digest"))
                .single();
    }

    void takeDigest(UserId id, boolean wanted) {
        jdbc.sql("update person set no_digest = ? where id = ?")
                .params(!wanted, id.value())
                .update();
    }

    /** The language of this person's mails from now on. */
    void writeIn(Locale locale, UserId id) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(locale.getLanguage(), id.value())
                .update();
    }

    /** Gives a name to somebody who has none but their address; a name that was chosen stays. */
    @Transactional
    public void introduce(UserId id, String name) {
        jdbc.sql("update person set name = ? where id = ? and name = email")
                .params(name, id.value())
                .update();
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                Locale.of(row.getString("locale")),
                roles(row.getString("roles")),
                row.getString("unit"),
                row.getBoolean("disabled"));
    }

    private static Set<Role> roles(@Nullable String joined) {
        if (joined == null) {
            return Set.of();
        }
        return Arrays.stream(joined.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
