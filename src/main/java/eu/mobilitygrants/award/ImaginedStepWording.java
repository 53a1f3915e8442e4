package eu.mobilitygrants.award;

import eu.mobilitygrants.award.ImaginedPools.Taken;
import eu.mobilitygrants.call.CallTerms;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts imagined steps into words. */
@Component
class ImaginedStepWording {

    private final AwardWording wording;

    ImaginedStepWording(AwardWording wording) {
        this.wording = wording;
    }

    WhatIfView.StepLine line(CallTerms terms, Taken taken, Locale locale) {
        var problem = taken.refusal()
                .map(key -> wording.say(key, locale))
                .orElseGet(() -> taken.changed() ? "" : wording.say("award.whatIf.nothing", locale));
        return new WhatIfView.StepLine(taken.step().text(), words(terms, taken.step(), locale), problem);
    }

    /** @throws eu.mobilitygrants.shared.NotFoundException if the call has no such pool */
    String words(CallTerms terms, ImaginedStep step, Locale locale) {
        return switch (step) {
            case ImaginedStep.OfCase one -> wording.say("award.whatIf.step." + one.deed(), locale, one.receipt());
            case ImaginedStep.Move one ->
                wording.say(
                        "award.whatIf.step.move",
                        locale,
                        one.count(),
                        name(terms, one.from(), locale),
                        name(terms, one.to(), locale));
            case ImaginedStep.Resize one ->
                wording.say("award.whatIf.step.capacity", locale, name(terms, one.pool(), locale), one.capacity());
            case ImaginedStep.Reorder one -> {
                var until = one.rule().reservedUntil();
                yield wording.say(
                        "award.whatIf.step.order." + (until == null ? "open" : "reserved"),
                        locale,
                        name(terms, one.pool(), locale),
                        one.rule().groupFirst() ? 1 : 0,
                        until == null ? "" : wording.date(until, locale));
            }
        };
    }

    List<Choice> deeds(Locale locale) {
        return Stream.of(ImaginedStep.Deed.values())
                .map(deed -> new Choice(deed.name(), wording.say("award.whatIf.deed." + deed, locale)))
                .toList();
    }

    List<Choice> orders(Locale locale) {
        return Stream.of("group", "number")
                .map(order -> new Choice(order, wording.say("award.whatIf.order." + order, locale)))
                .toList();
    }

    private static String name(CallTerms terms, String pool, Locale locale) {
        return terms.pool(terms.pool(pool).id(), locale);
    }
}
