package eu.mobilitygrants.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People for tests, plainly fictional. */
public final class PeopleFixtures {

    private PeopleFixtures() {}

    /** A new person with these roles and no unit. */
    public static Person person(JdbcClient jdbc, String name, Role... roles) {
        return person(jdbc, name, null, roles);
    }

    /** A new person who sits for a unit. */
    public static Person person(JdbcClient jdbc, String name, @Nullable String unit, Role... roles) {
        var id = new UserId(UUID.randomUUID());
        var email = "%s.%s@example.org".formatted(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "."), id.value());
        jdbc.sql("insert into person (id, email, name, locale, unit, created_at) values (?, ?, ?, 'en', ?, now())")
                .params(id.value(), email, name, unit)
                .update();
        for (var role : roles) {
            jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
                    .params(id.value(), role.name())
                    .update();
        }
        return new Person(id, email, name, Locale.ENGLISH, Set.of(roles), unit, false);
    }
}
