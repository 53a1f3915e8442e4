package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.Fact;
import eu.mobilitygrants.eligibility.MobilityFacts;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the pages of questions together. */
@Component
class CheckPages {

    private final CheckOptions options;
    private final HostSearches hosts;
    private final SoFarWording soFar;
    private final VerdictWording wording;
    private final MessageSource messages;

    CheckPages(
            CheckOptions options,
            HostSearches hosts,
            SoFarWording soFar,
            VerdictWording wording,
            MessageSource messages) {
        this.options = options;
        this.hosts = hosts;
        this.soFar = soFar;
        this.wording = wording;
        this.messages = messages;
    }

    /** The next step for whose answers a rule waits; empty if there is none. */
    Optional<CheckStep> after(CallTerms call, CheckForm check, CheckStep answered, Instant now) {
        return new CheckQuestions(call.rules(), check.facts(call, now)).after(answered);
    }

    /** @param answered the step before, if it was answered just now */
    CheckPage step(
            CallTerms call, CheckForm check, CheckStep step, Optional<CheckStep> answered, Instant now, Locale locale) {
        var facts = check.facts(call, now);
        var questions = new CheckQuestions(call.rules(), facts);
        var address = new CheckAddress(call.id(), check.given());
        return new CheckPage(
                call.id().value(),
                call.title(locale),
                place(step, questions.steps(), address),
                fields(questions.of(step)),
                carried(step, check),
                soFar.of(call, facts, address, step, answered, locale),
                options.of(call, check, locale),
                step == CheckStep.WHERE ? hosts.of(check, locale) : HostSearch.NONE,
                step == CheckStep.WHEN ? hints(call, facts, locale) : List.of(),
                address.allQuestions());
    }

    /** All questions, whoever answers them. */
    CheckPage all(CallTerms call, CheckForm check, Instant now, Locale locale) {
        return bare(call, check, null, EnumSet.allOf(Fact.class), locale);
    }

    /**
     * The page again on which something cannot be read.
     *
     * @param step empty if it was no single step, or not its own field
     */
    CheckPage again(CallTerms call, CheckForm check, Optional<CheckStep> step, Instant now, Locale locale) {
        if (step.isEmpty()) {
            return all(call, check, now, locale);
        }
        var legible = new CheckQuestions(call.rules(), step.get().before(check.facts(call, now)));
        var address = new CheckAddress(call.id(), carried(step.get(), check));
        return bare(call, check, place(step.get(), legible.steps(), address), legible.of(step.get()), locale);
    }

    private CheckPage bare(
            CallTerms call, CheckForm check, CheckPage.@Nullable Step place, Set<Fact> asked, Locale locale) {
        var step = place == null ? null : CheckStep.read(place.name()).orElseThrow();
        var carried = step == null ? List.<Choice>of() : carried(step, check);
        return new CheckPage(
                call.id().value(),
                call.title(locale),
                place,
                fields(asked),
                carried,
                new SoFar(List.of(), List.of(), List.of()),
                options.of(call, check, locale),
                hosts.of(check, locale),
                List.of(),
                new CheckAddress(call.id(), carried).allQuestions());
    }

    private static CheckPage.Step place(CheckStep step, List<CheckStep> steps, CheckAddress address) {
        var index = steps.indexOf(step);
        return new CheckPage.Step(
                step.parameter(), index + 1, steps.size(), index < 1 ? null : address.step(steps.get(index - 1)));
    }

    private static Set<String> fields(Set<Fact> asked) {
        return asked.stream().map(CheckStep::field).collect(Collectors.toSet());
    }

    private static List<Choice> carried(CheckStep step, CheckForm check) {
        return check.given().stream()
                .filter(answer -> !step.replaces(answer.value()))
                .toList();
    }

    /** What is known of the dates before any is given. */
    private List<String> hints(CallTerms call, MobilityFacts facts, Locale locale) {
        var advice = EligibilityRules.advise(call.rules(), CheckStep.WHEN.before(facts));
        return Stream.of("earliestDeparture", "latestFirstDay")
                .flatMap(what -> Stream.ofNullable(
                                what.equals("latestFirstDay") ? advice.latestFirstDay() : advice.earliestDeparture())
                        .map(date -> messages.getMessage(
                                "call.check.when." + what, new Object[] {wording.date(date, locale)}, locale)))
                .toList();
    }
}
