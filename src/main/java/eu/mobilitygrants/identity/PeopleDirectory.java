package eu.mobilitygrants.identity;

import eu.mobilitygrants.shared.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everyone the portal knows, as an admin looks them up. */
@Component
class PeopleDirectory {

    static final int PAGE_SIZE = 20;

    private static final String MATCHES = " where (name ilike :pattern or email ilike :pattern) ";

    private final JdbcClient jdbc;

    PeopleDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By name, then address: each person stands on one page only.
     *
     * @param search part of a name or address; blank for everyone
     * @param number from 0; less counts as 0
     */
    Page<Person> page(String search, int number) {
        var page = PageRequest.of(Math.max(0, number), PAGE_SIZE);
        var pattern = "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var people = jdbc.sql(People.SELECT + MATCHES + "order by lower(name), email limit :limit offset :offset")
                .param("pattern", pattern)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(People::person)
                .list();
        long total = jdbc.sql("select count(*) from person" + MATCHES)
                .param("pattern", pattern)
                .query((row, each) -> row.getLong(1))
                .single();
        return new PageImpl<>(people, page, total);
    }

    /** Everyone who holds a role, by name; those who are shut out, too. */
    Page<Person> withAnyRole(Pageable page) {
        var holders = " where exists (select 1 from person_role r where r.person_id = id)";
        var people = jdbc.sql(People.SELECT + holders + " order by lower(name), email limit :limit offset :offset")
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(People::person)
                .list();
        long total = jdbc.sql("select count(*) from person" + holders)
                .query((row, each) -> row.getLong(1))
                .single();
        return new PageImpl<>(people, page, total);
    }

    /** @throws NotFoundException if nobody has this id */
    AdministeredPerson one(UserId id) {
        return jdbc.sql(People.SELECT.replace("disabled,", "disabled, version,") + " where id = ?")
                .param(id.value())
                .query((row, number) -> new AdministeredPerson(People.person(row, number), row.getLong("version")))
                .optional()
                .orElseThrow(() -> new NotFoundException("Person", id));
    }
}
