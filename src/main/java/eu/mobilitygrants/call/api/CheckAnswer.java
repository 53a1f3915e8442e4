package eu.mobilitygrants.call.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.Advice;
import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.Outcome;
import eu.mobilitygrants.eligibility.PoolTerms;
import eu.mobilitygrants.eligibility.RuleCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the rules say about one case. */
@JsonPropertyOrder({"outcome", "pool", "findings", "advice"})
record CheckAnswer(
        Eligibility outcome,

        @Schema(
                description =
                        "Code of the pool of grants that the stay draws on; null while undecided, or if there is none",
                example = "STUDENT_PROGRAMME")
        @Nullable
        String pool,

        @Schema(description = "All sixteen rules, in order; one that does not concern the case is MET")
        List<RuleFinding> findings,

        DatesAdvised advice) {

    @JsonPropertyOrder({"rule", "outcome", "message"})
    record RuleFinding(
            RuleCode rule,
            Outcome outcome,

            @Schema(description = "With the case's own numbers, and what would pass; in the reader's language")
            String message) {

        static RuleFinding of(Finding finding, VerdictWording wording, Locale locale) {
            return new RuleFinding(finding.rule(), finding.outcome(), wording.sentence(finding, locale));
        }
    }

    @JsonPropertyOrder({"lastSubmissionDay", "earliestDeparture", "latestFirstDay"})
    record DatesAdvised(
            @Schema(description = "For the departure given; null without one") @Nullable
            LocalDate lastSubmissionDay,

            @Schema(description = "If submitted on the day for which the case is judged") @Nullable
            LocalDate earliestDeparture,

            @Schema(
                    description =
                            "The latest start with which the stay still ends by the mobility deadline; null if neither"
                                    + " type nor dates are known")
            @Nullable
            LocalDate latestFirstDay) {

        static DatesAdvised of(Advice advice) {
            return new DatesAdvised(advice.lastSubmissionDay(), advice.earliestDeparture(), advice.latestFirstDay());
        }
    }

    static CheckAnswer of(CallTerms call, MobilityFacts facts, VerdictWording wording, Locale locale) {
        var verdict = EligibilityRules.judge(call.rules(), facts);
        return new CheckAnswer(
                verdict.outcome(),
                EligibilityRules.pool(call.rules(), facts).map(PoolTerms::code).orElse(null),
                verdict.findings().stream()
                        .map(finding -> RuleFinding.of(finding, wording, locale))
                        .toList(),
                DatesAdvised.of(EligibilityRules.advise(call.rules(), facts)));
    }
}
