package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of mails as the office works on them: those in force, their history, and one edit after the other. */
@Service
class MailTextDesk {

    private final MailTexts texts;
    private final Wording wording;
    private final People people;
    private final List<Locale> languages;
    private final Clock clock;

    MailTextDesk(
            MailTexts texts,
            Wording wording,
            People people,
            @Value("${portal.languages}") List<String> languages,
            Clock clock) {
        this.texts = texts;
        this.wording = wording;
        this.people = people;
        this.languages = languages.stream().map(Locale::of).toList();
        this.clock = clock;
    }

    List<Locale> languages() {
        return languages;
    }

    /** Kind and language, as in KIND/en, of the mails whose words are the office's own. */
    List<String> edited() {
        return texts.latest().stream()
                .filter(edit -> edit.words() != null)
                .map(edit -> edit.kind() + "/" + edit.language())
                .toList();
    }

    MailTextForm form(LetterKind kind, Locale locale) {
        var words = texts.inForce(kind.name(), locale).orElseGet(() -> wording.delivered(kind, locale));
        return MailTextForm.of(version(kind, locale), words);
    }

    int version(LetterKind kind, Locale locale) {
        return history(kind, locale).stream()
                .mapToInt(MailTexts.Edit::version)
                .max()
                .orElse(0);
    }

    List<MailTexts.Edit> history(LetterKind kind, Locale locale) {
        return texts.history(kind, locale.getLanguage());
    }

    Map<UserId, String> people(LetterKind kind, Locale locale) {
        var editors = history(kind, locale).stream()
                .map(MailTexts.Edit::by)
                .distinct()
                .toList();
        return people.persons(editors).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /**
     * @param seen the version the page was made from
     * @param words null: back to those the portal came with
     * @return false if somebody saved meanwhile: then nothing was written
     */
    @Transactional
    public boolean save(LetterKind kind, Locale locale, int seen, MailTexts.@Nullable Words words, UserId by) {
        return version(kind, locale) == seen
                && texts.add(new MailTexts.Edit(kind, locale.getLanguage(), seen + 1, words, by, clock.instant()));
    }
}
