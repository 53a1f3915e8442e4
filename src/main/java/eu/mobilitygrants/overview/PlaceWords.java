package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.Candidacies;
import eu.mobilitygrants.application.MobilityApplication;
import eu.mobilitygrants.application.PlaceForecast;
import eu.mobilitygrants.award.ExplainedPlace;
import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.award.PlaceExplanations;
import eu.mobilitygrants.award.PlaceState;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.overview.QueuePicture.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Explains a place to its applicant, in words and as a picture: of others it knows nothing but their receipt numbers. */
@Component
class PlaceWords implements PlaceForecast {

    /** As many places are told one by one in a picture; of larger pools the words do. */
    private static final int MOST_GRANTS_DRAWN = 30;

    private final MessageSource messages;
    private final FundingCalls calls;
    private final Candidacies candidacies;
    private final PlaceExplanations explanations;

    PlaceWords(MessageSource messages, FundingCalls calls, Candidacies candidacies, PlaceExplanations explanations) {
        this.messages = messages;
        this.calls = calls;
        this.candidacies = candidacies;
        this.explanations = explanations;
    }

    @Override
    public List<String> ifSubmittedNow(MobilityApplication draft, Locale locale) {
        return forecast(forecasts(draft), locale);
    }

    /** The place in each pool that the draft would queue in; usually one. */
    List<ExplainedPlace> forecasts(MobilityApplication draft) {
        return candidacies.of(draft).map(explanations::ifSubmittedNow).orElse(List.of());
    }

    List<String> forecast(List<ExplainedPlace> places, Locale locale) {
        var sentences = new ArrayList<String>();
        places.stream()
                .findFirst()
                .ifPresent(one -> sentences.add(
                        say("overview.forecast.number", locale, one.place().receiptNumber())));
        for (var explained : places) {
            sentences.add(free(explained.place(), locale));
            sentences.add(
                    say("overview.forecast.ahead", locale, explained.place().ahead()));
            sentences.addAll(why(explained, locale));
        }
        if (!places.isEmpty()) {
            sentences.add(say("overview.forecast.caveat", locale));
        }
        return List.copyOf(sentences);
    }

    /** Why the place is what it is, a sentence each; empty once nothing hangs on it any more. */
    List<String> place(ExplainedPlace explained, Locale locale) {
        if (!explained.queues()) {
            return List.of();
        }
        var place = explained.place();
        var sentences = new ArrayList<String>();
        sentences.add(free(place, locale));
        sentences.add(say("overview.place.ahead", locale, place.ahead()));
        sentences.addAll(why(explained, locale));
        sentences.add(say("overview.place.change", locale, place.receiptNumber(), mayBeOvertaken(place) ? 1 : 0));
        return List.copyOf(sentences);
    }

    private List<String> why(ExplainedPlace explained, Locale locale) {
        var place = explained.place();
        var sentences = new ArrayList<String>();
        if (place.ahead() > 0) {
            sentences.add(say(
                    "overview.place.priority", locale, place.priorityAhead(), place.ahead() - place.priorityAhead()));
            sentences.add(say("overview.place.undecided", locale, place.undecidedAhead(), explained.positiveAhead()));
        }
        if (place.priority()) {
            sentences.add(say(
                    Boolean.TRUE.equals(place.priorityConfirmed())
                            ? "overview.place.own.confirmed"
                            : "overview.place.own.claimed",
                    locale));
        }
        if (place.state() == PlaceState.UNDECIDED) {
            sentences.add(say("overview.place.yes." + explained.ifPositive(), locale));
        }
        return sentences;
    }

    private String free(Place place, Locale locale) {
        return say("overview.place.free", locale, pool(place, locale), place.freeGrants());
    }

    /** Somebody of the priority group who applies later comes first all the same. */
    private boolean mayBeOvertaken(Place place) {
        var pool = calls.terms(place.pool().call()).pool(place.pool().code());
        return pool.priority() != null && !place.priority();
    }

    QueuePicture picture(ExplainedPlace explained, Locale locale) {
        var marks = QueueDrawing.marks(explained);
        var grants = explained.grants();
        return new QueuePicture(
                grants.size() > MOST_GRANTS_DRAWN ? List.of() : grants,
                say(
                        "overview.picture.grants",
                        locale,
                        pool(explained.place(), locale),
                        explained.place().freeGrants(),
                        grants.size(),
                        Collections.frequency(grants, "OFFERED"),
                        Collections.frequency(grants, "ACCEPTED")),
                QueueDrawing.width(),
                QueueDrawing.height(marks),
                marks,
                marks.stream().map(Mark::kind).distinct().sorted().toList(),
                say(
                        "overview.picture.queue",
                        locale,
                        marks.stream().map(mark -> said(mark, locale)).collect(Collectors.joining("; "))));
    }

    private String said(Mark mark, Locale locale) {
        return say("overview.picture.said." + mark.kind(), locale, mark.label(), mark.positive() ? 1 : 0);
    }

    private String pool(Place place, Locale locale) {
        return calls.terms(place.pool().call()).pool(place.pool(), locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
