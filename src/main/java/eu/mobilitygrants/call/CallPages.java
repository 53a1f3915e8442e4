package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.RuleCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts the public page of a call together. */
@Component
class CallPages {

    private final FundingCalls calls;
    private final PoolCards poolCards;
    private final TypeRows typeRows;
    private final RequiredDocuments documents;
    private final CommitteeCriteria committeeCriteria;
    private final VerdictWording wording;

    CallPages(
            FundingCalls calls,
            PoolCards poolCards,
            TypeRows typeRows,
            RequiredDocuments documents,
            CommitteeCriteria committeeCriteria,
            VerdictWording wording) {
        this.calls = calls;
        this.poolCards = poolCards;
        this.typeRows = typeRows;
        this.documents = documents;
        this.committeeCriteria = committeeCriteria;
        this.wording = wording;
    }

    CallPage page(CallTerms call, Instant now, Locale locale) {
        var rules = call.rules();
        var facts = MobilityFacts.builder()
                .submittedOn(now.atZone(rules.zone()).toLocalDate())
                .submittedAt(now)
                .build();
        var pools = poolCards.of(call, locale);
        return new CallPage(
                call.id().value(),
                call.title(locale),
                call.text("summary", locale),
                String.join(", ", call.academicYears()),
                call.isOpen(now),
                wording.sentence(EligibilityRules.judge(rules, facts).of(RuleCode.CALL_OPEN), locale),
                pools.stream().mapToInt(PoolCard::free).sum(),
                pools.stream().mapToInt(PoolCard::capacity).sum(),
                pools,
                typeRows.of(call, facts, locale),
                CallCountries.of(rules, locale),
                dates(call, facts, now, locale),
                documents.of(call, null, locale),
                committeeCriteria.of(call, locale),
                decision(call, locale),
                others(call, locale));
    }

    private CallPage.Dates dates(CallTerms call, MobilityFacts facts, Instant now, Locale locale) {
        var rules = call.rules();
        var earliest = call.isOpen(now) ? EligibilityRules.advise(rules, facts).earliestDeparture() : null;
        return new CallPage.Dates(
                wording.date(facts.submittedOn(), locale),
                wording.date(rules.lastDay(), locale),
                rules.leadTimeMonths(),
                earliest == null ? null : wording.date(earliest, locale),
                wording.date(rules.mobilityDeadline(), locale));
    }

    private static CallPage.Decision decision(CallTerms call, Locale locale) {
        return new CallPage.Decision(
                call.maximumScore(),
                call.passPercent(),
                call.quorum(),
                call.text("unit." + call.quorumUnit(), locale),
                call.offerDays(),
                call.clarificationDays());
    }

    private List<Choice> others(CallTerms shown, Locale locale) {
        return calls.all().stream()
                .filter(call -> !call.id().equals(shown.id()))
                .map(call -> new Choice(call.id().value(), call.title(locale)))
                .toList();
    }
}
