package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.application.LateDoor;
import eu.mobilitygrants.application.MobilityApplication;
import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.overview.ApplicantOverview.Standing;
import eu.mobilitygrants.overview.NextStep.Turn;
import eu.mobilitygrants.review.ReviewCaseView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to an application and what happens next: who does it, and by when. */
@Component
class Timeline {

    /** @param who did it; never by name */
    record Done(String when, String who, String what, String detail) {}

    /**
     * @param by a date where the rules give one, otherwise what can honestly be said
     * @param current whether it is what is waited for now
     */
    record Coming(String who, String what, String by, boolean current) {}

    private final CaseHistory history;
    private final FundingCalls calls;
    private final StatusWords words;
    private final LateDoor lateDoor;
    private final Clock clock;

    Timeline(CaseHistory history, FundingCalls calls, StatusWords words, LateDoor lateDoor, Clock clock) {
        this.history = history;
        this.calls = calls;
        this.words = words;
        this.lateDoor = lateDoor;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Done> done(MobilityApplication application, Locale locale) {
        return history.of(application.id()).stream()
                .filter(CaseHistory.Entry::visibleToApplicant)
                .map(entry -> new Done(
                        words.instant(entry.at(), locale),
                        words.say("overview.who." + who(entry, application), locale),
                        words.say(entry.kind(), locale),
                        entry.detail()))
                .toList();
    }

    private static Turn who(CaseHistory.Entry entry, MobilityApplication application) {
        var actor = entry.actor();
        if (actor == null) {
            return Turn.PORTAL;
        }
        return actor.equals(application.applicant()) ? Turn.YOU : Turn.OFFICE;
    }

    List<Coming> coming(Standing standing, Locale locale) {
        var terms = calls.terms(standing.application().call());
        var steps = NextStep.of(standing.status()).stream()
                .filter(step -> isStillToCome(step, standing, terms))
                .toList();
        return steps.stream()
                .map(step -> new Coming(
                        words.say("overview.who." + step.turn(), locale),
                        words.say("overview.next." + step, locale),
                        by(step, standing, terms, locale),
                        step == steps.getFirst()))
                .toList();
    }

    private boolean isStillToCome(NextStep step, Standing standing, CallTerms terms) {
        return switch (step) {
            case DEPARTURE ->
                departure(standing).filter(day -> !day.isBefore(today(terms))).isPresent();
            case APPLY_AGAIN -> terms.isOpen(clock.instant());
            default -> true;
        };
    }

    private String by(NextStep step, Standing standing, CallTerms terms, Locale locale) {
        var key = "overview.next." + step + ".by";
        return switch (step) {
            case SUBMIT, SUBMIT_AGAIN -> submission(standing, terms, locale);
            case ANSWER_QUESTION ->
                words.say(key, locale, day(standing.review().map(ReviewCaseView::answerBy), locale));
            case ANSWER_OFFER -> words.say(key, locale, terms.offerDays());
            case ANSWER_NOW -> words.say(key, locale, answerBy(standing, locale));
            case PROMOTION, TURN, DEPARTURE -> words.say(key, locale, day(departure(standing), locale));
            case APPLY_AGAIN -> words.say(key, locale, words.day(terms.rules().lastDay(), locale));
            case SCREENING, ASSESSMENT, GRANT, AGREEMENT -> words.say(key, locale);
        };
    }

    private String submission(Standing standing, CallTerms terms, Locale locale) {
        if (!terms.isOpen(clock.instant())) {
            return lateDoor.openUntil(terms, standing.application().applicant())
                    .map(end ->
                            words.say("overview.next.SUBMIT.late", locale, words.instant(end.minusSeconds(1), locale)))
                    .orElseGet(() -> words.say("overview.next.SUBMIT.closed", locale));
        }
        var lastDay = lastDay(standing, terms);
        if (lastDay == null) {
            return words.say(
                    "overview.next.SUBMIT.noDates",
                    locale,
                    words.day(terms.rules().lastDay(), locale));
        }
        var over = lastDay.isBefore(today(terms));
        return words.say(
                over ? "overview.next.SUBMIT.over" : "overview.next.SUBMIT.by", locale, words.day(lastDay, locale));
    }

    private @Nullable LocalDate lastDay(Standing standing, CallTerms terms) {
        var facts = MobilityFacts.builder()
                .departure(departure(standing).orElse(null))
                .submittedOn(today(terms))
                .build();
        return EligibilityRules.advise(terms.rules(), facts).lastSubmissionDay();
    }

    private String day(Optional<LocalDate> day, Locale locale) {
        return day.map(known -> words.day(known, locale)).orElse("");
    }

    private String answerBy(Standing standing, Locale locale) {
        return standing.place()
                .map(Place::answerBy)
                .map(end -> words.instant(end.minusSeconds(1), locale))
                .orElse("");
    }

    private static Optional<LocalDate> departure(Standing standing) {
        return Optional.ofNullable(standing.application().content().mobility().departure());
    }

    private LocalDate today(CallTerms terms) {
        return LocalDate.ofInstant(clock.instant(), terms.rules().zone());
    }
}
