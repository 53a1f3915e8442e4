package eu.mobilitygrants.overview;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that officers saved: each sees and changes their own, and others' do not exist for them. */
@Service
@Transactional
class SavedViews {

    /** More than anybody finds their way in. */
    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    List<SavedView> of(UserId person) {
        return jdbc.sql("""
                        select id, name, query, is_default from office_view
                         where person_id = ? order by office_folded(name), name
                        """)
                .param(person.value())
                .query((row, number) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("is_default")))
                .list();
    }

    /** @throws NotFoundException also for somebody else's */
    @Transactional(readOnly = true)
    SavedView view(UUID id, UserId person) {
        return of(person).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("View", id));
    }

    /**
     * One after the other for each person: at most one view opens first, and two that are made so at once would each find the
     * other missing.
     */
    private void alone(UserId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('office_view ' || :person, 0))")
                .param("person", person.toString())
                .query((row, number) -> 0)
                .list();
    }

    /** Under a name of its own, or in place of the one that has the name. @throws ConflictException if there are too many */
    void save(UserId person, String name, String query, boolean standard) {
        alone(person);
        var known = of(person);
        if (known.size() >= MOST && known.stream().noneMatch(view -> view.name().equalsIgnoreCase(name))) {
            throw new ConflictException("overview.views.conflict.many", "%s has %d views".formatted(person, MOST));
        }
        if (standard) {
            noDefault(person);
        }
        jdbc.sql("""
                        insert into office_view (id, person_id, name, query, is_default, changed_at)
                        values (:id, :person, :name, :query, :standard, :now)
                        on conflict (person_id, lower(name)) do update
                            set name = excluded.name, query = excluded.query, changed_at = excluded.changed_at,
                                is_default = office_view.is_default or excluded.is_default
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("name", name)
                .param("query", query)
                .param("standard", standard)
                .param("now", now())
                .update();
    }

    /** @throws ConflictException if another of the person's has the name */
    void rename(UUID id, UserId person, String name) {
        view(id, person);
        try {
            jdbc.sql("update office_view set name = ?, changed_at = ? where id = ? and person_id = ?")
                    .params(name, now(), id, person.value())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ConflictException("overview.views.conflict.name", "%s has a view '%s'".formatted(person, name));
        }
    }

    /** Instead of any other. @param standard whether it is to be, or no longer */
    void makeDefault(UUID id, UserId person, boolean standard) {
        alone(person);
        view(id, person);
        noDefault(person);
        jdbc.sql("update office_view set is_default = ?, changed_at = ? where id = ? and person_id = ?")
                .params(standard, now(), id, person.value())
                .update();
    }

    void delete(UUID id, UserId person) {
        view(id, person);
        jdbc.sql("delete from office_view where id = ? and person_id = ?")
                .params(id, person.value())
                .update();
    }

    private void noDefault(UserId person) {
        jdbc.sql("update office_view set is_default = false where person_id = ? and is_default")
                .param(person.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
