package eu.mobilitygrants.notification;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.award.PlaceState;
import eu.mobilitygrants.bulk.Reminding;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.review.Conflicts;
import eu.mobilitygrants.review.ReviewService;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminders that the office asks for, beside those that go by themselves: of an open question or an open offer. */
@Service
class AskedReminders implements Reminding {

    private final ApplicationService applications;
    private final Conflicts conflicts;
    private final ReviewService reviews;
    private final AwardService awards;
    private final OutboundMails mails;
    private final Outbox outbox;
    private final CaseHistory history;
    private final Institution institution;
    private final Clock clock;

    AskedReminders(
            ApplicationService applications,
            Conflicts conflicts,
            ReviewService reviews,
            AwardService awards,
            OutboundMails mails,
            Outbox outbox,
            CaseHistory history,
            Institution institution,
            Clock clock) {
        this.applications = applications;
        this.conflicts = conflicts;
        this.reviews = reviews;
        this.awards = awards;
        this.mails = mails;
        this.outbox = outbox;
        this.history = history;
        this.institution = institution;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void remind(ApplicationId id, UserId officer) {
        applications.lock(id);
        if (conflicts.of(id, officer).isPresent()) {
            throw new NotFoundException("Case", id);
        }
        var today = LocalDate.ofInstant(clock.instant(), institution.zone());
        var event = "asked-reminder/%s/%s".formatted(id, today);
        var letter = ofQuestion(id, event)
                .or(() -> ofOffer(id, event))
                .orElseThrow(() -> new ConflictException("bulk.conflict.nothingWaits", "Nothing is open in " + id));
        if (mails.isWritten(event)) {
            throw new ConflictException("bulk.conflict.remindedToday", event);
        }
        outbox.write(letter);
        history.record(id, officer, "notification.history.REMINDED", "", true);
    }

    private Optional<Letter> ofQuestion(ApplicationId id, String event) {
        return reviews.caseOf(id)
                .filter(open -> open.clarificationQuestion() != null)
                .map(open -> letter(
                        LetterKind.CLARIFICATION_REMINDER,
                        event,
                        id,
                        "clarification",
                        List.of(requireNonNull(open.clarificationQuestion()), requireNonNull(open.answerBy()))));
    }

    private Optional<Letter> ofOffer(ApplicationId id, String event) {
        return awards.place(id)
                .filter(place -> place.state() == PlaceState.OFFERED)
                .map(Place::answerBy)
                .filter(answerBy -> answerBy.isAfter(clock.instant()))
                .map(answerBy ->
                        letter(LetterKind.OFFER_REMINDER, event, id, "offer", List.of(new Deadline(answerBy))));
    }

    private Letter letter(LetterKind kind, String event, ApplicationId id, String page, List<Object> values) {
        var application = applications.application(id);
        var all = new ArrayList<Object>();
        all.add(application.call());
        all.addAll(values);
        return new Letter(
                kind, event, application.applicant(), id, "/applications/%s/%s".formatted(id, page), List.copyOf(all));
    }
}
