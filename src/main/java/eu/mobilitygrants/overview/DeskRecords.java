package eu.mobilitygrants.overview;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells officers which views of the list they saved and what they exported. */
@Component
@Order(7)
class DeskRecords implements PersonalRecords {

    private final SavedViews views;
    private final JdbcClient jdbc;
    private final PersonalFacts facts;

    DeskRecords(SavedViews views, JdbcClient jdbc, PersonalFacts facts) {
        this.views = views;
        this.jdbc = jdbc;
        this.facts = facts;
    }

    @Override
    public Chapter about(Person person, Locale locale) {
        var items = Stream.concat(saved(person, locale), exported(person, locale).stream())
                .toList();
        return new Chapter("overview", facts.say(locale, "overview.myData.title.desk"), items);
    }

    private Stream<Item> saved(Person person, Locale locale) {
        return views.of(person.id()).stream()
                .map(view -> facts.item(locale, "overview.myData.view")
                        .add("overview.myData.viewName", view.name())
                        .add("overview.myData.exportQuery", view.query())
                        .told());
    }

    private List<Item> exported(Person person, Locale locale) {
        return jdbc.sql("select asked_at, query from case_export where person_id = ? order by asked_at, id")
                .param(person.id().value())
                .query((row, number) -> facts.item(locale, "overview.myData.export")
                        .add("overview.myData.exported", CaseRow.instant(row, "asked_at"))
                        .add("overview.myData.exportQuery", row.getString("query"))
                        .told())
                .list();
    }
}
