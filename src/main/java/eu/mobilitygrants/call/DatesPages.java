package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.CallRules;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.Outcome;
import eu.mobilitygrants.eligibility.PlannedLength;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.eligibility.TypeTerms;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the page of dates together. */
@Component
class DatesPages {

    private static final Set<RuleCode> ABOUT_DATES =
            EnumSet.of(RuleCode.DURATION, RuleCode.LEAD_TIME, RuleCode.MOBILITY_DEADLINE, RuleCode.DATES_IN_ORDER);

    private final CaseChoices choices;
    private final VerdictWording wording;
    private final StayCalendars calendars;
    private final MessageSource messages;

    DatesPages(CaseChoices choices, VerdictWording wording, StayCalendars calendars, MessageSource messages) {
        this.choices = choices;
        this.wording = wording;
        this.calendars = calendars;
        this.messages = messages;
    }

    /** @param form null while something on it cannot be read */
    DatesPage of(CallTerms call, @Nullable DatesForm form, LocalDate today, Locale locale) {
        return new DatesPage(
                call.id().value(),
                call.title(locale),
                wording.date(today, locale),
                choices.of(call.types().stream().map(TypeTerms::type), locale),
                Stream.of(PlannedLength.Unit.values())
                        .map(unit ->
                                new Choice(unit.name(), messages.getMessage("call.dates.unit." + unit, null, locale)))
                        .toList(),
                form == null ? null : answer(call, form, today, locale));
    }

    private DatesPage.Answer answer(CallTerms call, DatesForm form, LocalDate today, Locale locale) {
        var rules = call.rules();
        var facts = form.facts(today);
        var advice = EligibilityRules.advise(rules, facts);
        var lastDay = advice.lastSubmissionDay();
        var length = form.length(call, facts);
        var accepted = !facts.submittedOn().isAfter(rules.lastDay());
        return new DatesPage.Answer(
                date(lastDay, locale),
                lastDay != null && lastDay.isBefore(today),
                lastDay == null || lastDay.isBefore(today) ? null : DatesOfTheStay.file(call, facts, lastDay),
                words(facts.departure(), locale),
                wording.date(facts.submittedOn(), locale),
                accepted ? date(advice.earliestDeparture(), locale) : null,
                against(rules, facts, locale),
                length.map(planned -> tooShortOrTooLong(rules, facts, planned, locale))
                        .orElse(null),
                length.filter(planned -> !facts.submittedOn().isAfter(rules.mobilityDeadline()))
                        .map(planned -> calendars.of(call, planned, facts, locale))
                        .orElse(null));
    }

    private List<CheckResult.Row> against(CallRules rules, MobilityFacts facts, Locale locale) {
        return EligibilityRules.judge(rules, facts).findings().stream()
                .filter(finding -> ABOUT_DATES.contains(finding.rule()))
                .filter(finding -> finding.outcome() == Outcome.NOT_MET || finding.outcome() == Outcome.REFER)
                .map(finding -> new CheckResult.Row(
                        finding.outcome(), wording.rule(finding.rule(), locale), wording.sentence(finding, locale)))
                .toList();
    }

    /** What the rule says of a stay of that length from the latest start on, unless it says so of the stay itself. */
    private @Nullable String tooShortOrTooLong(
            CallRules rules, MobilityFacts facts, PlannedLength length, Locale locale) {
        if (facts.type() == null || (facts.firstDay() != null && facts.lastDay() != null)) {
            return null;
        }
        var latest = EligibilityRules.starts(rules, length, facts.submittedOn()).latest();
        var stay =
                facts.toBuilder().firstDay(latest).lastDay(length.end(latest)).build();
        var finding = EligibilityRules.judge(rules, stay).of(RuleCode.DURATION);
        return finding.outcome() == Outcome.NOT_MET ? wording.sentence(finding, locale) : null;
    }

    private String words(@Nullable LocalDate date, Locale locale) {
        return date == null ? "" : wording.date(date, locale);
    }

    private @Nullable String date(@Nullable LocalDate date, Locale locale) {
        return date == null ? null : wording.date(date, locale);
    }
}
