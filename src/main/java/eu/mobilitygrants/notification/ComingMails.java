package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.review.OpenQuestions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the portal will write by itself if nothing changes until then. */
@Component
class ComingMails {

    /** How far it looks ahead. */
    static final int DAYS = 14;

    private static final int MOST = 100;

    /** One mail foreseen. @param application null if it is about no single case */
    record Coming(
            Instant at,
            LetterKind kind,
            @Nullable ApplicationId application,
            @Nullable Integer receiptNumber) {}

    private final MailList mails;
    private final OpenQuestions questions;
    private final ApplicationService applications;
    private final Institution institution;
    private final Clock clock;

    ComingMails(
            MailList mails,
            OpenQuestions questions,
            ApplicationService applications,
            Institution institution,
            Clock clock) {
        this.mails = mails;
        this.questions = questions;
        this.applications = applications;
        this.institution = institution;
        this.clock = clock;
    }

    /** Soonest first, without the cases the reader is kept out of. */
    List<Coming> of(UserId reader) {
        return Stream.of(own(), offers(reader), questions(reader))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Coming::at))
                .toList();
    }

    private Stream<Coming> own() {
        var next = Workday.next(now()).toInstant();
        return Stream.of(
                new Coming(next, LetterKind.OFFICE_DIGEST, null, null),
                new Coming(next, LetterKind.ASSESSMENT_REMINDER, null, null));
    }

    private Stream<Coming> offers(UserId reader) {
        var planned = mails.offerReminders(reader, now().plusDays(DAYS).toInstant(), MOST);
        var known = applications.submissions(planned.stream()
                .map(one -> new ApplicationId(one.application()))
                .toList());
        return planned.stream().map(one -> {
            var id = new ApplicationId(one.application());
            var submission = known.get(id);
            return new Coming(
                    one.at(),
                    LetterKind.OFFER_REMINDER,
                    id,
                    submission == null ? null : submission.receipt().number());
        });
    }

    private Stream<Coming> questions(UserId reader) {
        var today = now().toLocalDate();
        return questions
                .due(today.plusDays(QuestionReminders.BEFORE + 1L), today.plusDays(DAYS + 1L), reader, MOST)
                .stream()
                .filter(question -> QuestionReminders.isForeseen(question, institution))
                .map(question -> new Coming(
                        QuestionReminders.remindOn(question)
                                .atStartOfDay(institution.zone())
                                .toInstant(),
                        LetterKind.CLARIFICATION_REMINDER,
                        question.application(),
                        question.receiptNumber()));
    }

    private ZonedDateTime now() {
        return ZonedDateTime.ofInstant(clock.instant(), institution.zone());
    }
}
