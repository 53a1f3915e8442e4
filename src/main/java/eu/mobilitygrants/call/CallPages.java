package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.RuleCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Puts the public page of a call together. */
@Component
class CallPages {

    /** Other calls named on a call's page; the rest is on the page of all calls. */
    private static final int OTHERS = 5;

    private static final int LINES = 50;

    /** @param window whether it accepts applications, and until when */
    record CallLine(String id, String title, boolean open, String window) {}

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
        var facts = facts(call, now);
        var pools = poolCards.of(call, locale);
        var others = others(call, locale);
        return new CallPage(
                call.id().value(),
                call.title(locale),
                call.text("summary", locale),
                String.join(", ", call.academicYears()),
                call.isOpen(now),
                window(call, facts, locale),
                pools.stream().mapToInt(PoolCard::free).sum(),
                pools.stream().mapToInt(PoolCard::capacity).sum(),
                pools,
                typeRows.of(call, facts, locale),
                CallCountries.of(rules, locale),
                dates(call, facts, now, locale),
                documents.of(call, null, locale),
                committeeCriteria.of(call, locale),
                decision(call, locale),
                others.stream().limit(OTHERS).toList(),
                others.size() > OTHERS);
    }

    /** One line for each call, in the order of {@link FundingCalls#all()}. */
    Page<CallLine> lines(int number, Instant now, Locale locale) {
        var all = calls.all();
        var page = PageRequest.of(number, LINES);
        var shown = all.stream()
                .skip(page.getOffset())
                .limit(LINES)
                .map(call -> new CallLine(
                        call.id().value(),
                        call.title(locale),
                        call.isOpen(now),
                        window(call, facts(call, now), locale)))
                .toList();
        return new PageImpl<>(shown, page, all.size());
    }

    private static MobilityFacts facts(CallTerms call, Instant now) {
        return MobilityFacts.builder()
                .submittedOn(now.atZone(call.rules().zone()).toLocalDate())
                .submittedAt(now)
                .build();
    }

    private String window(CallTerms call, MobilityFacts facts, Locale locale) {
        return wording.sentence(EligibilityRules.judge(call.rules(), facts).of(RuleCode.CALL_OPEN), locale);
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
