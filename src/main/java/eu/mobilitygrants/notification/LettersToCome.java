package eu.mobilitygrants.notification;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.PublishingForecast;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.review.LettersPreview;
import eu.mobilitygrants.review.PublishingOutlook.Proposed;
import eu.mobilitygrants.review.ReviewConcluded;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the letters of a publication before it happens: from the same events, in the same words, and sends none. */
@Component
class LettersToCome implements LettersPreview {

    private final PublishingForecast forecast;
    private final ReviewMails reviewMails;
    private final AwardMails awardMails;
    private final People people;
    private final Wording wording;

    LettersToCome(
            PublishingForecast forecast,
            ReviewMails reviewMails,
            AwardMails awardMails,
            People people,
            Wording wording) {
        this.forecast = forecast;
        this.reviewMails = reviewMails;
        this.awardMails = awardMails;
        this.people = people;
        this.wording = wording;
    }

    @Override
    public List<LettersPreview.Written> letters(List<ReviewConcluded> conclusions, ApplicationId to) {
        if (conclusions.isEmpty()) {
            return List.of();
        }
        var refused = conclusions.stream().flatMap(event -> reviewMails.letter(event).stream());
        var queued = forecast
                .events(
                        conclusions.getFirst().call(),
                        conclusions.stream()
                                .map(event ->
                                        new Proposed(event.application(), event.receiptNumber(), event.positive()))
                                .toList())
                .stream()
                .flatMap(event -> awardMails.letter(event).stream());
        return Stream.concat(refused, queued)
                .filter(letter -> to.equals(letter.application()))
                .map(this::written)
                .toList();
    }

    private LettersPreview.Written written(Letter letter) {
        var person = people.person(letter.to());
        var text = wording.of(letter, person.name(), person.locale());
        return new LettersPreview.Written(
                requireNonNull(letter.application()), person.name(), person.locale(), text.subject(), text.body());
    }
}
