package eu.mobilitygrants.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of every change of roles, units and access. Written in the transaction of the change, never edited. */
@Component
class RoleChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by null when the portal itself does it, at its first start */
    void record(@Nullable UserId by, Person before, Person after) {
        if (standing(before).equals(standing(after))) {
            return;
        }
        jdbc.sql("""
                        insert into role_change (person_id, changed_by, changed_at, roles_before, roles_after,
                                                 unit_before, unit_after, disabled_before, disabled_after)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(after.id().value())
                .param(by == null ? null : by.value())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(joined(before.roles()))
                .param(joined(after.roles()))
                .param(before.unit())
                .param(after.unit())
                .param(before.disabled())
                .param(after.disabled())
                .update();
    }

    /** Newest first; at most a hundred, which is more than a person's roles change. */
    List<RoleChange> of(UserId person) {
        return jdbc.sql("""
                        select c.*, p.name as by_name from role_change c left join person p on p.id = c.changed_by
                         where c.person_id = ? order by c.id desc limit 100
                        """).param(person.value()).query(this::change).list();
    }

    /** A change of one of all. */
    record Changed(String person, RoleChange change) {}

    /** Of everybody, newest first. */
    Page<Changed> page(Pageable page) {
        var changes = jdbc.sql("""
                        select c.*, p.name as by_name, w.name as of_name
                          from role_change c join person w on w.id = c.person_id left join person p on p.id = c.changed_by
                         order by c.id desc limit ? offset ?
                        """)
                .params(page.getPageSize(), page.getOffset())
                .query((row, number) -> new Changed(row.getString("of_name"), change(row, number)))
                .list();
        var total = jdbc.sql("select count(*) from role_change")
                .query((row, number) -> row.getLong(1))
                .single();
        return new PageImpl<>(changes, page, total);
    }

    private RoleChange change(ResultSet row, int number) throws SQLException {
        return new RoleChange(
                row.getObject("changed_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                row.getString("by_name"),
                split(row.getString("roles_before")),
                split(row.getString("roles_after")),
                row.getString("unit_before"),
                row.getString("unit_after"),
                row.getBoolean("disabled_before"),
                row.getBoolean("disabled_after"));
    }

    /** What counts as a change here. A new name does not. */
    private static List<Object> standing(Person person) {
        return List.of(person.roles(), String.valueOf(person.unit()), person.disabled());
    }

    private static String joined(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static List<Role> split(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Role::valueOf).toList();
    }
}
