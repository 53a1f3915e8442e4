package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.ImaginedPools.Taken;
import eu.mobilitygrants.award.PoolComparison.Difference;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Imagines, and puts into words what came of it and why. */
@Component
class WhatIfWording {

    /** More persons are not told one by one. */
    private static final int TOLD = 25;

    private final WhatIf whatIf;
    private final ApplicantNames names;
    private final AwardWording wording;
    private final LedgerWording ledger;
    private final ImaginedStepWording stepWording;

    WhatIfWording(
            WhatIf whatIf,
            ApplicantNames names,
            AwardWording wording,
            LedgerWording ledger,
            ImaginedStepWording stepWording) {
        this.whatIf = whatIf;
        this.names = names;
        this.wording = wording;
        this.ledger = ledger;
        this.stepWording = stepWording;
    }

    WhatIfView of(CallTerms terms, List<ImaginedStep> steps, UserId reader, Locale locale) {
        var answer = whatIf.of(terms, steps, reader);
        var told = answer.differences().stream().limit(TOLD).toList();
        var known = names.of(told.stream().map(Difference::application).toList(), reader);
        var outcomes =
                answer.differences().stream().filter(Difference::ofOutcome).count();
        var offers = offers(terms, answer, locale);
        return new WhatIfView(
                answer.taken().stream()
                        .map(one -> stepWording.line(terms, one, locale))
                        .toList(),
                wording.say(
                        "award.whatIf.summary",
                        locale,
                        outcomes,
                        offers.size(),
                        answer.differences().size() - outcomes),
                answer.taken().stream().anyMatch(WhatIfWording::lapses) ? wording.instant(answer.at(), locale) : "",
                offers,
                pools(terms, answer, locale),
                told.stream()
                        .map(one -> line(terms, answer, one, known, locale))
                        .toList(),
                answer.differences().size() - told.size());
    }

    List<Choice> deeds(Locale locale) {
        return stepWording.deeds(locale);
    }

    List<Choice> orders(Locale locale) {
        return stepWording.orders(locale);
    }

    private static boolean lapses(Taken taken) {
        return taken.step() instanceof ImaginedStep.OfCase one
                && one.deed() == ImaginedStep.Deed.LAPSE
                && taken.changed();
    }

    private List<String> offers(CallTerms terms, WhatIf.Answer answer, Locale locale) {
        return answer.taken().stream()
                .flatMap(one -> one.followed().stream())
                .filter(entry -> entry.step().kind() == StepKind.GRANT_OFFERED)
                .map(entry -> wording.say(
                        "award.whatIf.offer",
                        locale,
                        entry.step().facts().number("receiptNumber"),
                        name(terms, entry.pool(), locale),
                        entry.step().facts().number("grant")))
                .toList();
    }

    private List<WhatIfView.PoolLine> pools(CallTerms terms, WhatIf.Answer answer, Locale locale) {
        var lines = new ArrayList<WhatIfView.PoolLine>();
        for (var before : answer.before()) {
            var name = name(terms, before.code(), locale);
            var was = side(before, name, locale);
            var would = side(requireNonNull(answer.after().get(before.code())), name, locale);
            if (!was.equals(would)) {
                lines.add(new WhatIfView.PoolLine(name, was, would));
            }
        }
        return lines;
    }

    private WhatIfView.Side side(PoolBook book, String name, Locale locale) {
        var states = book.grants().values().stream()
                .map(grant -> grant.state().name())
                .toList();
        return new WhatIfView.Side(
                states.size() > PoolPictures.MOST_SEATS ? List.of() : states,
                wording.say(
                        "award.whatIf.pool",
                        locale,
                        book.free(),
                        book.capacity(),
                        book.queue().stream().filter(QueuePlace::undecided).count(),
                        book.queue().stream().filter(QueuePlace::awaitsGrant).count()));
    }

    private WhatIfView.Line line(
            CallTerms terms, WhatIf.Answer answer, Difference one, Map<ApplicationId, String> known, Locale locale) {
        var id = one.application();
        return new WhatIfView.Line(
                one.receiptNumber(),
                known.containsKey(id) ? id.toString() : "",
                known.getOrDefault(id, ""),
                name(terms, one.pool(), locale),
                standing(one.before(), locale),
                standing(one.after(), locale),
                why(terms, answer, one, locale));
    }

    private String standing(PoolComparison.Standing standing, Locale locale) {
        var state = wording.state(standing.state(), locale);
        return standing.grant()
                .map(grant -> wording.say("award.whatIf.holds", locale, state, grant))
                .orElseGet(() -> AwardWording.queues(standing.state())
                        ? wording.say("award.whatIf.queues", locale, state, standing.ahead(), standing.undecidedAhead())
                        : state);
    }

    /** What the ledger would say of it, and how its place moves. */
    private List<String> why(CallTerms terms, WhatIf.Answer answer, Difference one, Locale locale) {
        var sentences = new ArrayList<String>();
        answer.taken().stream()
                .filter(taken -> taken.step() instanceof ImaginedStep.OfCase ofCase
                        && ofCase.receipt() == one.receiptNumber()
                        && taken.changed())
                .forEach(taken -> sentences.add(wording.say("award.whatIf.imagined", locale)));
        answer.taken().stream()
                .flatMap(taken -> taken.followed().stream())
                .filter(entry -> entry.pool().equals(one.pool())
                        && one.application().equals(entry.step().application()))
                .forEach(entry -> sentences.add(ledger.sentence(terms.id(), entry.step(), locale)));
        if (AwardWording.queues(one.after().state())
                && one.before().ahead() != one.after().ahead()) {
            sentences.add(wording.say(
                    "award.whatIf.ahead",
                    locale,
                    one.before().ahead(),
                    one.after().ahead()));
        }
        return sentences;
    }

    private static String name(CallTerms terms, String pool, Locale locale) {
        return terms.pool(new PoolId(terms.id(), pool), locale);
    }
}
