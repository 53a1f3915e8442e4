package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.PoolTerms;
import eu.mobilitygrants.eligibility.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the end of the check together: what every rule says, and what follows. */
@Component
class CheckResults {

    private final VerdictWording wording;
    private final PoolCards poolCards;
    private final RequiredDocuments documents;
    private final CheckAnswers answers;
    private final DatesOfTheStay dates;

    CheckResults(
            VerdictWording wording,
            PoolCards poolCards,
            RequiredDocuments documents,
            CheckAnswers answers,
            DatesOfTheStay dates) {
        this.wording = wording;
        this.poolCards = poolCards;
        this.documents = documents;
        this.answers = answers;
        this.dates = dates;
    }

    CheckResult of(CallTerms call, CheckForm check, Instant now, Locale locale) {
        var facts = check.facts(call, now);
        var verdict = EligibilityRules.judge(call.rules(), facts);
        var address = new CheckAddress(call.id(), check.given());
        return new CheckResult(
                call.id().value(),
                call.title(locale),
                verdict.outcome(),
                wording.verdict(verdict.outcome(), locale),
                counts(verdict),
                pool(call, facts, locale),
                rows(verdict, locale),
                dates.of(call, facts, address, locale),
                documents.of(call, facts.type(), locale),
                answers.of(call, check, now, locale),
                check.given(),
                dates.calendar(call, facts, locale).orElse(null),
                answers.link(address),
                answers.mail(call, address, locale));
    }

    private List<CheckResult.Row> rows(Verdict verdict, Locale locale) {
        return verdict.findings().stream()
                .map(finding -> new CheckResult.Row(
                        finding.outcome(), wording.rule(finding.rule(), locale), wording.sentence(finding, locale)))
                .toList();
    }

    private static CheckResult.Counts counts(Verdict verdict) {
        var open = verdict.notMet().size()
                + verdict.unknown().size()
                + verdict.referred().size();
        return new CheckResult.Counts(
                verdict.findings().size() - open,
                verdict.notMet().size(),
                verdict.unknown().size(),
                verdict.referred().size());
    }

    private @Nullable PoolCard pool(CallTerms call, MobilityFacts facts, Locale locale) {
        return EligibilityRules.pool(call.rules(), facts)
                .map(PoolTerms::code)
                .map(call::pool)
                .map(pool -> poolCards.of(call, List.of(pool), locale).getFirst())
                .orElse(null);
    }
}
