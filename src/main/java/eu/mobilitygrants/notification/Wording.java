package eu.mobilitygrants.notification;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.institution.PortalAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a letter into words, in the reader's language. What people wrote is quoted as it is and never interpreted. */
@Component
class Wording {

    /** A finished mail without its address. */
    record Text(String subject, String body) {}

    private final MessageSource messages;
    private final FundingCalls calls;
    private final Institution institution;
    private final PortalAddress address;
    private final VerdictWording verdicts;
    private final MailTexts texts;

    Wording(
            MessageSource messages,
            FundingCalls calls,
            Institution institution,
            PortalAddress address,
            VerdictWording verdicts,
            MailTexts texts) {
        this.messages = messages;
        this.verdicts = verdicts;
        this.texts = texts;
        this.calls = calls;
        this.institution = institution;
        this.address = address;
    }

    /** @param name whom it greets */
    Text of(Letter letter, String name, Locale locale) {
        return texts.inForce(letter.kind().name(), locale)
                .map(words -> tried(letter, words, name, locale))
                .orElseGet(
                        () -> text(letter.kind().name(), name, letter.values(), address.link(letter.path()), locale));
    }

    /** The same with words of the office. */
    Text tried(Letter letter, MailTexts.Words words, String name, Locale locale) {
        var kind = letter.kind();
        var quoted =
                letter.values().stream().map(value -> inWords(value, locale)).toArray();
        return framed(
                kind.name(),
                Placeholders.filled(kind, words.subject(), quoted),
                Placeholders.filled(kind, words.body(), quoted),
                name,
                address.link(letter.path()),
                locale);
    }

    /** The words the portal came with, with names in braces. */
    MailTexts.Words delivered(LetterKind kind, Locale locale) {
        var key = "notification.mail." + kind;
        var standIns = Placeholders.standIns(kind);
        return new MailTexts.Words(
                Placeholders.named(kind, say(key + ".subject", locale, standIns)),
                Placeholders.named(kind, say(key + ".body", locale, standIns)));
    }

    Text signIn(URI link, String name, Instant validUntil, Locale locale) {
        return text("SIGN_IN", name, List.of(validUntil), link, locale);
    }

    private Text text(String kind, String name, List<Object> values, URI link, Locale locale) {
        var quoted = values.stream().map(value -> inWords(value, locale)).toArray();
        var key = "notification.mail." + kind;
        return framed(
                kind, say(key + ".subject", locale, quoted), say(key + ".body", locale, quoted), name, link, locale);
    }

    /** With greeting, link and closing, which are the same in every mail of a kind. */
    private Text framed(String kind, String subject, String words, String name, URI link, Locale locale) {
        var body = String.join(
                "\n\n",
                say("notification.mail.greeting", locale, oneLine(name)),
                words,
                say("notification.mail." + kind + ".link", locale) + "\n" + link,
                say("notification.mail.closing", locale, institution.name(), institution.mailbox()));
        return new Text(oneLine(subject), body + "\n");
    }

    private Object inWords(Object value, Locale locale) {
        return switch (value) {
            case Instant instant -> format(instant, "notification.mail.instant", locale);
            case Deadline deadline -> inWords(deadline, locale);
            case LocalDate day ->
                DateTimeFormatter.ofPattern(say("notification.mail.day", locale), locale)
                        .format(day);
            case CallId call -> calls.terms(call).title(locale);
            case RuleCode rule -> verdicts.rule(rule, locale);
            case Heaps heaps -> list(heaps.heaps().stream().map(heap -> heap(heap, locale)));
            case ReceiptNumbers numbers -> numbers(numbers, locale);
            case StillMissing missing -> missing(missing, locale);
            case StandsInTheWay way -> list(way.findings().stream().map(finding -> verdicts.sentence(finding, locale)));
            case PoolId pool -> calls.terms(pool.call()).pool(pool, locale);
            default -> value;
        };
    }

    private String missing(StillMissing missing, Locale locale) {
        return list(missing.parts().stream()
                .map(part -> say(
                        "notification.mail.missing",
                        locale,
                        say("application.section." + part.section(), locale),
                        part.fields())));
    }

    private String heap(Heaps.Heap heap, Locale locale) {
        var words = say("notification.digest." + heap.name(), locale, heap.cases());
        var call = heap.call();
        var where = call == null ? "" : " (" + calls.terms(call).title(locale) + ")";
        return words + where + "\n  " + address.link(heap.path());
    }

    private String numbers(ReceiptNumbers numbers, Locale locale) {
        var named = numbers.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.more() ? say("notification.mail.numbersAndMore", locale, named) : named;
    }

    private static String list(Stream<String> lines) {
        return lines.map("– "::concat).collect(Collectors.joining("\n"));
    }

    private String inWords(Deadline deadline, Locale locale) {
        var midnight =
                deadline.instant().atZone(institution.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
        var shown = midnight ? deadline.instant().minus(Duration.ofMinutes(1)) : deadline.instant();
        return format(shown, "notification.mail.deadline", locale);
    }

    private String format(Instant instant, String patternKey, Locale locale) {
        return DateTimeFormatter.ofPattern(say(patternKey, locale), locale).format(instant.atZone(institution.zone()));
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A subject or a name cannot bring a header of its own. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
