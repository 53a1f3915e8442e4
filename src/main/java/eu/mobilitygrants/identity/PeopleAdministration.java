package eu.mobilitygrants.identity;

import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles, and shuts people out. Each change is written down in the transaction that makes it. */
@Service
class PeopleAdministration {

    private final JdbcClient jdbc;
    private final People people;
    private final RoleChanges changes;

    PeopleAdministration(JdbcClient jdbc, People people, RoleChanges changes) {
        this.jdbc = jdbc;
        this.people = people;
        this.changes = changes;
    }

    /** A person nobody knew before. @throws ConflictException if somebody else has made the same address known meanwhile */
    @Transactional
    UserId add(UserId admin, String email, Locale locale, Standing standing) {
        if (people.byEmail(email).isPresent()) {
            throw new ConflictException("identity.people.known", email);
        }
        var person = people.welcome(email, locale).id();
        change(admin, person, 0, standing);
        return person;
    }

    /**
     * @param version of the page on which this was decided
     * @throws ConflictException if somebody else has changed the person since then
     */
    @Transactional
    void change(UserId admin, UserId person, long version, Standing standing) {
        var acting = lockBoth(admin, person);
        var before = people.person(person);
        require(PeoplePermissions.mayGive(standing.roles(), acting, before), "give these roles");
        update("name = ?, unit = ?", person, version, standing.name(), standing.unit());
        replaceRoles(person, standing.roles());
        changes.record(admin, before, people.person(person));
    }

    /** @throws ConflictException if somebody else has changed the person since {@code version} */
    @Transactional
    void disable(UserId admin, UserId person, long version) {
        setDisabled(true, admin, person, version);
    }

    /** @throws ConflictException if somebody else has changed the person since {@code version} */
    @Transactional
    void enable(UserId admin, UserId person, long version) {
        setDisabled(false, admin, person, version);
    }

    private void setDisabled(boolean disabled, UserId admin, UserId person, long version) {
        var acting = lockBoth(admin, person);
        var before = people.person(person);
        require(PeoplePermissions.mayDisable(acting, before), "disable or enable this person");
        update("disabled = ?", person, version, disabled);
        changes.record(admin, before, people.person(person));
    }

    /** In the order of ids, so that two admins who act on each other neither wait for ever nor both win. */
    private Person lockBoth(UserId admin, UserId person) {
        var locked = jdbc.sql("select id from person where id in (?, ?) order by id for update")
                .params(admin.value(), person.value())
                .query((row, number) -> row.getString("id"))
                .list();
        if (!locked.contains(person.toString())) {
            throw new NotFoundException("Person", person);
        }
        return people.person(admin);
    }

    private void update(String what, UserId person, long version, @Nullable Object... values) {
        var changed = jdbc.sql("update person set " + what + ", version = version + 1 where id = ? and version = ?")
                .params(Stream.concat(Stream.of(values), Stream.of(person.value(), version))
                        .toArray())
                .update();
        if (changed == 0) {
            throw new ConflictException(
                    "identity.people.stale", "Person %s is no longer at version %d".formatted(person, version));
        }
    }

    private void replaceRoles(UserId person, Set<Role> roles) {
        jdbc.sql("delete from person_role where person_id = ?")
                .param(person.value())
                .update();
        for (var role : roles) {
            jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
                    .params(person.value(), role.name())
                    .update();
        }
    }

    private static void require(boolean allowed, String what) {
        if (!allowed) {
            throw new AccessDeniedException("May not " + what);
        }
    }
}
