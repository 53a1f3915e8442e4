package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.PoolTerms;
import eu.mobilitygrants.eligibility.TypeTerms;
import eu.mobilitygrants.eligibility.Verdict;
import eu.mobilitygrants.shared.CountryNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the check page together: its questions, and the answer to them. */
@Component
class CheckPages {

    private static final int FEWEST_CITIZENSHIPS = 2;
    private static final int MOST_CITIZENSHIPS = 4;

    private final CaseChoices choices;
    private final VerdictWording wording;
    private final PoolCards poolCards;
    private final RequiredDocuments documents;

    CheckPages(CaseChoices choices, VerdictWording wording, PoolCards poolCards, RequiredDocuments documents) {
        this.choices = choices;
        this.wording = wording;
        this.poolCards = poolCards;
        this.documents = documents;
    }

    CheckPage page(CallTerms call, CheckForm check, Locale locale) {
        return new CheckPage(
                call.id().value(),
                call.title(locale),
                choices.of(call.types().stream().map(TypeTerms::type), locale),
                choices.of(ApplicantCategory.class, locale),
                CountryNames.all(locale),
                citizenships(check),
                choices.of(HostKind.class, locale),
                choices.of(CharterStatus.class, locale),
                choices.of(Agreement.class, locale),
                choices.of(ConferenceShare.class, locale),
                choices.yesAndNo(locale),
                wording.date(call.rules().mobilityDeadline(), locale));
    }

    CheckResult result(CallTerms call, CheckForm check, Instant now, Locale locale) {
        var rules = call.rules();
        var facts = check.facts(now.atZone(rules.zone()).toLocalDate()).toBuilder()
                .submittedAt(now)
                .build();
        var verdict = EligibilityRules.judge(rules, facts);
        return new CheckResult(
                verdict.outcome(),
                wording.verdict(verdict.outcome(), locale),
                counts(verdict),
                pool(call, facts, locale),
                rows(verdict, locale),
                wording.advice(EligibilityRules.advise(rules, facts), locale),
                documents.of(call, facts.type(), locale),
                check.given());
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

    /** As shown, what is no country as typed; one field more than were given, so that another fits without a script. */
    private static List<String> citizenships(CheckForm check) {
        var given = new ArrayList<>(
                check.getCitizenships().stream().map(CountryInput::shown).toList());
        var lists = Math.max(Math.clamp(given.size() + 1, FEWEST_CITIZENSHIPS, MOST_CITIZENSHIPS), given.size());
        Stream.generate(() -> "").limit(lists - given.size()).forEach(given::add);
        return given;
    }
}
