package eu.mobilitygrants.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.mobilitygrants.eligibility.Fact;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.institution.PortalAddress;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.text.ListFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What was answered, in words, to be read again, changed, or sent to somebody. */
@Component
class CheckAnswers {

    private final CaseChoices choices;
    private final VerdictWording wording;
    private final HostSearches hosts;
    private final PortalAddress portal;
    private final MessageSource messages;

    CheckAnswers(
            CaseChoices choices,
            VerdictWording wording,
            HostSearches hosts,
            PortalAddress portal,
            MessageSource messages) {
        this.choices = choices;
        this.wording = wording;
        this.hosts = hosts;
        this.portal = portal;
        this.messages = messages;
    }

    /** Step by step: every question that mattered, answered or not. */
    List<CheckResult.Answers> of(CallTerms call, CheckForm check, Instant now, Locale locale) {
        var facts = check.facts(call, now);
        var questions = new CheckQuestions(call.rules(), facts);
        var address = new CheckAddress(call.id(), check.given());
        return questions.steps().stream()
                .map(step -> new CheckResult.Answers(
                        message("call.check.step." + step.parameter(), locale),
                        address.step(step),
                        step == CheckStep.WHERE && check.registered() != null
                                ? List.of(new Choice(
                                        message("call.check.host", locale), hosts.line(check.registered(), locale)))
                                : questions.of(step).stream()
                                        .map(fact -> answer(fact, facts, locale))
                                        .toList()))
                .toList();
    }

    /** The address of the verdict, as anybody reaches it. */
    String link(CheckAddress address) {
        return portal.link(address.verdict()).toString();
    }

    /** A letter with the link, for the reader's own mail program; who it goes to is the reader's business. */
    String mail(CallTerms call, CheckAddress address, Locale locale) {
        var subject = messages.getMessage("call.verdict.mail.subject", new Object[] {call.title(locale)}, locale);
        var body = messages.getMessage("call.verdict.mail.body", new Object[] {link(address)}, locale);
        return "mailto:?subject=" + UriUtils.encode(String.valueOf(subject), UTF_8) + "&body="
                + UriUtils.encode(String.valueOf(body), UTF_8);
    }

    private Choice answer(Fact fact, MobilityFacts facts, Locale locale) {
        return new Choice(
                message("call.check." + label(fact), locale),
                switch (fact) {
                    case TYPE -> words(facts.type(), locale);
                    case CATEGORY -> words(facts.category(), locale);
                    case STAFF_CONTRACT -> words(facts.staffContractAtDeparture(), locale);
                    case CITIZENSHIPS -> words(facts.citizenships(), locale);
                    case COUNTRY_OF_ORIGIN -> words(facts.countryOfOrigin(), locale);
                    case PRIOR_MONTHS -> words(facts.priorErasmusMonths(), locale);
                    case HOST_COUNTRY -> words(facts.hostCountry(), locale);
                    case HOST_KIND -> words(facts.hostKind(), locale);
                    case AGREEMENT -> words(facts.agreement(), locale);
                    case DEPARTURE -> words(facts.departure(), locale);
                    case FIRST_DAY -> words(facts.firstDay(), locale);
                    case LAST_DAY -> words(facts.lastDay(), locale);
                    case VIRTUAL_COMPONENT -> words(facts.virtualComponent(), locale);
                    case VIRTUAL_LAST_DAY -> words(facts.virtualLastDay(), locale);
                    case CREDITS -> words(facts.credits(), locale);
                    case CONFERENCE -> words(facts.conference(), locale);
                    case CHARTER, CHARTER_VALIDITY -> "";
                });
    }

    private static String label(Fact fact) {
        return switch (fact) {
            case COUNTRY_OF_ORIGIN -> "origin";
            case STAFF_CONTRACT -> "staffContract";
            case PRIOR_MONTHS -> "priorMonths";
            case VIRTUAL_COMPONENT -> "virtual";
            default -> CheckStep.field(fact);
        };
    }

    private String words(@Nullable Object answer, Locale locale) {
        return switch (answer) {
            case null -> "";
            case Boolean yes -> message("call.answer." + yes, locale);
            case Enum<?> constant -> choices.label(constant, locale);
            case LocalDate date -> wording.date(date, locale);
            case CountryCode country -> country.displayName(locale);
            case BigDecimal number -> VerdictWording.number(number, locale);
            case List<?> several ->
                ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(several.stream().map(one -> words(one, locale)).toList());
            default -> answer.toString();
        };
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
