package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.Verdict;
import eu.mobilitygrants.eligibility.Waiver;
import eu.mobilitygrants.shared.Stay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an application before the rules. */
@Component
class Judgement {

    private final Applications applications;
    private final HostCharters charters;
    private final Exceptions exceptions;
    private final Clock clock;

    Judgement(Applications applications, HostCharters charters, Exceptions exceptions, Clock clock) {
        this.applications = applications;
        this.charters = charters;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    /** As if submitted today. */
    Verdict today(CallTerms terms, MobilityApplication application) {
        return EligibilityRules.judge(terms.rules(), facts(terms, application, null))
                .with(waivers(terms, application));
    }

    /** What the applicant is let off now. */
    List<Waiver> waivers(CallTerms terms, MobilityApplication application) {
        return exceptions.of(application, terms, clock.instant());
    }

    /** @param submittedAt null: not submitted, and judged for today */
    MobilityFacts facts(CallTerms terms, MobilityApplication application, @Nullable Instant submittedAt) {
        var others = applications
                .otherLive(
                        application.call().value(),
                        application.applicant().value(),
                        application.id().value())
                .stream()
                .map(days -> new Stay(days.getFirstDay(), days.getLastDay()))
                .toList();
        var instant = submittedAt == null ? clock.instant() : submittedAt;
        var today = LocalDate.ofInstant(instant, terms.rules().zone());
        var asked = Completeness.of(terms, application.content()).asked();
        return ApplicationFacts.factsOf(charters.current(asked), today, submittedAt, others);
    }
}
