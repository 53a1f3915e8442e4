package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.LettersPreview.Written;
import eu.mobilitygrants.review.PublicationPage.Line;
import eu.mobilitygrants.review.PublishingOutlook.Outcome;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what publishing would do, without what the reader is kept out of. */
@Component
@Transactional(readOnly = true)
class PublicationPages {

    private final Publishing publishing;
    private final CommitteeCases committee;
    private final MeetingPages meetings;
    private final ReviewPermissions permissions;
    private final ObjectProvider<LettersPreview> letters;
    private final Clock clock;

    PublicationPages(
            Publishing publishing,
            CommitteeCases committee,
            MeetingPages meetings,
            ReviewPermissions permissions,
            ObjectProvider<LettersPreview> letters,
            Clock clock) {
        this.publishing = publishing;
        this.committee = committee;
        this.meetings = meetings;
        this.permissions = permissions;
        this.letters = letters;
        this.clock = clock;
    }

    public PublicationPage of(CallId call, Audience audience, Person reader, Locale locale) {
        permissions.require(Action.READ_MEETINGS, reader);
        var publication = publishing.foreseen(call, audience);
        var hidden = hidden(publication, reader.id());
        var names = meetings.submissions(publication.cases());
        var shown = publication.outlook().outcomes().stream()
                .filter(outcome -> !hidden.contains(outcome.application()))
                .toList();
        return new PublicationPage(
                call,
                audience,
                publication.cases().stream()
                        .map(one -> line(one, hidden.contains(one.application()), MeetingPages.name(names, one), shown))
                        .toList(),
                shown.stream().filter(outcome -> !outcome.published()).toList(),
                publication.outlook().pools(),
                permissions.allowedAnywhere(Action.PUBLISH, reader),
                publication.anyStale(),
                publication.seen(),
                meetings.words(call, audience, locale));
    }

    private static Line line(CommitteeCase one, boolean hidden, String applicant, List<Outcome> outcomes) {
        return hidden
                ? new Line(one.receiptNumber(), "", null, one.stale(), List.of())
                : new Line(
                        one.receiptNumber(),
                        applicant,
                        one.pending().orElseThrow(),
                        one.stale(),
                        outcomes.stream()
                                .filter(outcome -> outcome.application().equals(one.application()))
                                .toList());
    }

    /** Everything in it that the reader is kept out of, whoever was concluded earlier included. */
    private Set<ApplicationId> hidden(Publication publication, UserId reader) {
        var named = new HashSet<ApplicationId>();
        publication.cases().forEach(one -> named.add(one.application()));
        publication.outlook().outcomes().forEach(outcome -> named.add(outcome.application()));
        return committee.keptOut(named).entrySet().stream()
                .filter(entry -> entry.getValue().contains(reader))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @throws NotFoundException if the number is nobody's to whom this publication writes, or the reader is kept out of it */
    public List<Written> letters(CallId call, Audience audience, int receiptNumber, Person reader) {
        permissions.require(Action.READ_MEETINGS, reader);
        var publication = publishing.foreseen(call, audience);
        var hidden = hidden(publication, reader.id());
        var to = publication.outlook().outcomes().stream()
                .filter(outcome -> outcome.receiptNumber() == receiptNumber)
                .map(Outcome::application)
                .filter(id -> !hidden.contains(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Letters to", receiptNumber));
        var now = clock.instant();
        var events = publication.cases().stream()
                .map(one -> Announcements.event(
                        one.application(), call, one.pending().orElseThrow().published(now), reader.id()))
                .toList();
        return letters.stream()
                .flatMap(room -> room.letters(events, to).stream())
                .toList();
    }
}
