package eu.mobilitygrants.figures;

import eu.mobilitygrants.shared.CountryCode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Numbers, days and names of figures in the reader's language. */
final class FigureWords {

    private final MessageSource messages;
    private final Locale locale;

    FigureWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** To one decimal below ten, whole from there on. */
    String days(double days) {
        return say("figures.days", decimal(days, days < 10 ? 1 : 0));
    }

    String decimal(double value, int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMM yyyy", locale));
    }

    String day(Instant at, ZoneId zone) {
        return day(LocalDate.ofInstant(at, zone));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }

    String type(String code) {
        return code.isEmpty() ? say("figures.unknown") : say("type.MobilityType." + code);
    }

    String country(String code) {
        return code.isEmpty() ? say("figures.unknown") : CountryCode.of(code).displayName(locale);
    }
}
