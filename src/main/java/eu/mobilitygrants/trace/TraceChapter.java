package eu.mobilitygrants.trace;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseChapter;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a dossier: who looked at the case so far. */
@Component
@Order(60)
class TraceChapter implements CaseChapter {

    private final TraceLog log;
    private final PersonalFacts facts;

    TraceChapter(TraceLog log, PersonalFacts facts) {
        this.log = log;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var looks = log.of(application).stream()
                .map(look -> facts.item(locale, "trace.dossier.look", facts.instant(locale, look.at()))
                        .add("trace.person", look.person())
                        .add("trace.roles", roles(look.roles(), locale))
                        .add("trace.what", facts.say(locale, "trace.what." + look.what()))
                        .add("trace.detail", look.detail())
                        .told())
                .toList();
        return new Chapter(facts.say(locale, "trace.title"), looks, List.of());
    }

    private String roles(List<String> roles, Locale locale) {
        return roles.stream()
                .map(role -> facts.say(locale, "identity.role." + role))
                .collect(Collectors.joining(", "));
    }
}
