package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.Advice;
import eu.mobilitygrants.eligibility.Argument;
import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.Outcome;
import eu.mobilitygrants.eligibility.PlannedLength;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.eligibility.Waiver;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what the rules found into sentences, in the reader's language: the same ones on page, mail and export. */
@Component
public class VerdictWording {

    private static final String ROOM = "eligibility.";

    private final MessageSource messages;

    public VerdictWording(MessageSource messages) {
        this.messages = messages;
    }

    /** What a rule found, with the person's own numbers, and what would pass; and who was let off it, by whom and why. */
    public String sentence(Finding finding, Locale locale) {
        var arguments = finding.arguments().stream()
                .map(argument -> words(argument, locale))
                .toArray();
        var found = message(ROOM + finding.reason(), locale, arguments);
        var waiver = finding.waiver();
        return waiver == null ? found : found + " " + waived(waiver, locale);
    }

    private String waived(Waiver waiver, Locale locale) {
        return message(
                ROOM + (waiver.rule() == RuleCode.CALL_OPEN ? "lateDoor" : "waived"),
                locale,
                waiver.grantedBy(),
                date(waiver.grantedOn(), locale),
                date(waiver.until(), locale),
                waiver.reason());
    }

    /** The short title of a rule. */
    public String rule(RuleCode rule, Locale locale) {
        return message(ROOM + "rule." + rule, locale);
    }

    public String outcome(Outcome outcome, Locale locale) {
        return message(ROOM + "outcome." + outcome, locale);
    }

    public String verdict(Eligibility verdict, Locale locale) {
        return message(ROOM + "verdict." + verdict, locale);
    }

    /** One sentence for each date that the advice has. */
    public List<String> advice(Advice advice, Locale locale) {
        return Stream.of(
                        advised("lastSubmissionDay", advice.lastSubmissionDay(), locale),
                        advised("earliestDeparture", advice.earliestDeparture(), locale),
                        advised("latestFirstDay", advice.latestFirstDay(), locale))
                .flatMap(List::stream)
                .toList();
    }

    /** A date in full, such as 3 June 2026. */
    public String date(LocalDate date, Locale locale) {
        var pattern = message(ROOM + (date.getDayOfMonth() == 1 ? "date.first" : "date"), locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    /** A length in words, such as 5 days or two months. */
    public String length(PlannedLength length, Locale locale) {
        var unit = length.unit() == PlannedLength.Unit.DAYS ? "days" : "months";
        return counted(unit, Integer.toString(length.count()), locale);
    }

    private List<String> advised(String what, @Nullable LocalDate date, Locale locale) {
        return date == null ? List.of() : List.of(message(ROOM + "advice." + what, locale, date(date, locale)));
    }

    private String words(Argument argument, Locale locale) {
        var text = argument.text();
        return switch (argument.kind()) {
            case DATE -> date(LocalDate.parse(text), locale);
            case DAYS -> counted("days", text, locale);
            case MONTHS -> counted("months", text, locale);
            case NUMBER -> number(new BigDecimal(text), locale);
            case COUNTRY -> CountryCode.of(text).displayName(locale);
            case ALL_OF -> list(text, ListFormat.Type.STANDARD, locale);
            case ONE_OF -> list(text, ListFormat.Type.OR, locale);
            case TEXT -> text;
        };
    }

    private String counted(String unit, String text, Locale locale) {
        var number = new BigDecimal(text);
        return message(ROOM + unit, locale, number, number(number, locale));
    }

    /** A number with the digits it has. */
    static String number(BigDecimal number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(number.scale() < 0 ? 0 : number.scale());
        return format.format(number);
    }

    private String list(String constants, ListFormat.Type type, Locale locale) {
        var words = Stream.of(constants.split(",", -1))
                .map(constant -> message(ROOM + "word." + constant, locale))
                .toList();
        return ListFormat.getInstance(locale, type, ListFormat.Style.FULL).format(words);
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
