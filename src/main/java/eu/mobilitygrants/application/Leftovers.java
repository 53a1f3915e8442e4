package eu.mobilitygrants.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was typed into drafts and could not be read. A draft's own row is locked by whoever changes it here. */
@Component
class Leftovers {

    private final JdbcClient jdbc;

    Leftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the whole draft, in a fixed order. */
    List<Leftover> of(ApplicationId draft) {
        return jdbc.sql(
                        "select section, field, typed from draft_leftover where application_id = ? order by section, field")
                .param(draft.value())
                .query((row, number) -> new Leftover(
                        Section.valueOf(row.getString("section")), row.getString("field"), row.getString("typed")))
                .list();
    }

    /** Of one section: field → what was typed. */
    Map<String, String> of(ApplicationId draft, Section section) {
        var typed = new TreeMap<String, String>();
        of(draft).stream()
                .filter(leftover -> leftover.section() == section)
                .forEach(leftover -> typed.put(leftover.field(), leftover.typed()));
        return typed;
    }

    /** Those that stand in fields the draft asks for now: they keep it from being submitted. */
    List<Leftover> inTheWay(ApplicationId draft, Completeness completeness) {
        return of(draft).stream()
                .filter(leftover -> completeness.shows(leftover.answer()))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void replace(ApplicationId draft, Section section, Map<String, String> typed) {
        jdbc.sql("delete from draft_leftover where application_id = ? and section = ?")
                .params(draft.value(), section.name())
                .update();
        typed.forEach((field, text) -> jdbc.sql(
                        "insert into draft_leftover (application_id, section, field, typed) values (?, ?, ?, ?)")
                .params(draft.value(), section.name(), field, text)
                .update());
    }

    /** Once submitted there is nothing left to put right. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(ApplicationId draft) {
        jdbc.sql("delete from draft_leftover where application_id = ?")
                .param(draft.value())
                .update();
    }
}
