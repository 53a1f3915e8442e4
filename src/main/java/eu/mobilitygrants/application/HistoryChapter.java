package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a dossier: who did what with the case and when, oldest first. */
@Component
@Order(50)
class HistoryChapter implements CaseChapter {

    private final CaseHistory history;
    private final People people;
    private final PersonalFacts facts;

    private final MessageSource messages;

    HistoryChapter(CaseHistory history, People people, PersonalFacts facts, MessageSource messages) {
        this.history = history;
        this.people = people;
        this.facts = facts;
        this.messages = messages;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var entries = history.of(application);
        var actors = people.persons(entries.stream()
                .map(CaseHistory.Entry::actor)
                .filter(Objects::nonNull)
                .toList());
        var items = entries.stream()
                .map(entry -> facts.item(locale, title(entry.kind(), locale))
                        .add("application.dossier.at", entry.at())
                        .add(
                                "application.dossier.by",
                                Optional.ofNullable(entry.actor())
                                        .map(actors::get)
                                        .map(Person::name)
                                        .orElseGet(() -> facts.say(locale, "application.dossier.portal")))
                        .add("application.dossier.detail", entry.detail())
                        .told())
                .toList();
        return new Chapter(facts.say(locale, "application.dossier.history"), items, List.of());
    }

    /** As the office reads it, where the applicant reads other words. */
    private String title(String kind, Locale locale) {
        var office = kind + ".office";
        return messages.getMessage(office, null, null, locale) == null ? kind : office;
    }
}
