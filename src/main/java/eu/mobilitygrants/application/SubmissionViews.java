package eu.mobilitygrants.application;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.OfficeMessages;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what was written in an application, section by section. */
@Component
public class SubmissionViews {

    private final FundingCalls calls;
    private final MessageSource messages;
    private final AnswerOptions choices;
    private final VerdictWording wording;
    private final boolean toOffice;

    @Autowired
    SubmissionViews(FundingCalls calls, MessageSource messages, AnswerOptions choices, VerdictWording wording) {
        this(calls, messages, choices, wording, false);
    }

    private SubmissionViews(
            FundingCalls calls,
            MessageSource messages,
            AnswerOptions choices,
            VerdictWording wording,
            boolean toOffice) {
        this.calls = calls;
        this.messages = messages;
        this.choices = choices;
        this.wording = wording;
        this.toOffice = toOffice;
    }

    /** The same in the words of those who read about the applicant. */
    public SubmissionViews forOffice() {
        return new SubmissionViews(calls, OfficeMessages.over(messages), choices, wording, true);
    }

    /** A submission as it was frozen. */
    public SubmissionView of(SubmittedApplication submission, Locale locale) {
        return of(
                calls.terms(submission.receipt().call(), submission.callVersion()),
                submission.content(),
                submission.documents(),
                locale);
    }

    SubmissionView of(
            CallTerms terms, ApplicationContent content, Map<String, StoredDocument> documents, Locale locale) {
        var rows = new Rows(Completeness.of(terms, content), terms, locale);
        return new SubmissionView(List.of(
                part(Section.STAY, stay(content.mobility(), rows), locale),
                part(Section.YOU, you(content.applicant(), rows), locale),
                part(Section.HOST, host(content.host(), rows), locale),
                part(Section.ANSWERS, answers(terms, content, rows), locale),
                part(Section.DOCUMENTS, documents(terms, documents, rows), locale)));
    }

    private SubmissionView.Part part(Section section, Rows rows, Locale locale) {
        return new SubmissionView.Part(
                section.path(), text("application.section." + section.path(), locale), rows.taken());
    }

    private static Rows you(ApplicationContent.Applicant you, Rows rows) {
        return rows.add("you.givenName", you.givenName())
                .add("you.familyName", you.familyName())
                .add("you.category", you.category())
                .add("you.staffContractAtDeparture", you.staffContractAtDeparture())
                .add("you.citizenships", you.citizenships())
                .add("you.countryOfOrigin", you.countryOfOrigin())
                .add("you.priorErasmusMonths", you.priorErasmusMonths())
                .add("you.unit", rows.unit(you.unit()))
                .add("you.programme", you.programme())
                .add("you.supervisorEmail", you.supervisorEmail())
                .add("you.phdOrPostdoc", you.phdOrPostdoc())
                .add("you.selfFunded", you.selfFunded())
                .add("you.scholarshipOrBenchFee", you.scholarshipOrBenchFee());
    }

    private static Rows stay(ApplicationContent.Mobility stay, Rows rows) {
        return rows.add("stay.type", stay.type())
                .add("stay.departure", stay.departure())
                .add("stay.firstDay", stay.firstDay())
                .add("stay.lastDay", stay.lastDay())
                .add("stay.conference", stay.conference())
                .add("stay.virtualComponent", stay.virtualComponent())
                .add("stay.virtualLastDay", stay.virtualLastDay())
                .add("stay.credits", stay.credits());
    }

    private static Rows host(ApplicationContent.Host host, Rows rows) {
        var charter = host.charter();
        return rows.add("host.name", host.name())
                .add("host.city", host.city())
                .add("host.country", host.country())
                .add("host.kind", host.kind())
                .add("host.erasmusCode", host.erasmusCode())
                .add("host.charterStatus", charter == null ? null : charter.status())
                .add("host.charterFrom", from(charter))
                .add("host.charterUntil", charter == null ? null : charter.validUntil())
                .add("host.agreement", host.agreement())
                .add("host.contactName", host.contactName())
                .add("host.contactEmail", host.contactEmail());
    }

    private static @Nullable LocalDate from(@Nullable Charter charter) {
        return charter == null ? null : charter.validFrom();
    }

    private Rows answers(CallTerms terms, ApplicationContent content, Rows rows) {
        var type = content.mobility().type();
        if (type != null) {
            terms.criteria(Audience.of(type))
                    .forEach(criterion -> rows.addLabelled(
                            "answers." + criterion.code(),
                            toOffice
                                    ? terms.criterionForOffice(criterion, rows.locale)
                                    : terms.criterion(criterion, rows.locale),
                            content.answers().get(criterion.code())));
        }
        return rows;
    }

    private Rows documents(CallTerms terms, Map<String, StoredDocument> documents, Rows rows) {
        terms.documents().forEach(code -> {
            var file = documents.get(code);
            rows.addLabelled(
                    "documents." + code,
                    text("application.document." + code, rows.locale),
                    file == null ? null : described(file, rows.locale));
        });
        return rows;
    }

    private String described(StoredDocument file, Locale locale) {
        return text("application.file", locale, file.fileName(), file.pages(), Math.max(1, file.bytes() / 1024));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Gathers the rows of a section: what was answered, and what has to be. */
    private final class Rows {

        private final Completeness completeness;
        private final CallTerms terms;
        private final Locale locale;
        private List<SubmissionView.Row> rows = new ArrayList<>();

        Rows(Completeness completeness, CallTerms terms, Locale locale) {
            this.completeness = completeness;
            this.terms = terms;
            this.locale = locale;
        }

        Rows add(String field, @Nullable Object value) {
            return addLabelled(field, text("application." + field, locale), value);
        }

        Rows addLabelled(String field, String label, @Nullable Object value) {
            var words = value == null ? "" : words(value);
            var required = completeness.asks(field);
            if (required || !words.isEmpty()) {
                rows.add(new SubmissionView.Row(field, label, words.isEmpty() ? null : words, required));
            }
            return this;
        }

        @Nullable
        String unit(@Nullable String code) {
            return code == null ? null : terms.text("unit." + code, locale).replaceFirst("^unit\\.", "");
        }

        private String words(Object value) {
            return switch (value) {
                case Boolean answer -> choices.yes(answer, locale);
                case LocalDate date -> wording.date(date, locale);
                case CountryCode country -> country.displayName(locale);
                case Enum<?> constant -> choices.label(constant, locale);
                case BigDecimal number -> number.toPlainString();
                case List<?> several -> several.stream().map(this::words).collect(Collectors.joining(", "));
                default -> value.toString();
            };
        }

        List<SubmissionView.Row> taken() {
            var taken = List.copyOf(rows);
            rows = new ArrayList<>();
            return taken;
        }
    }
}
