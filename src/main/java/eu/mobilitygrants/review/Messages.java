package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Office and applicant writing to one another about an application, at any time from its first submission on. */
@Service
@Transactional
public class Messages {

    static final String SENT = "review.history.MESSAGE_SENT";
    static final String RECEIVED = "review.history.MESSAGE_RECEIVED";
    static final String SETTLED = "review.history.MESSAGES_SETTLED";

    /** So many wait for an answer at most: enough to add what was forgotten, too few to bury the office under. */
    private static final int MOST_WAITING = 10;

    private final CaseFiles files;
    private final MessageBook book;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;

    Messages(CaseFiles files, MessageBook book, CaseHistory history, ApplicationEventPublisher events) {
        this.files = files;
        this.book = book;
        this.history = history;
        this.events = events;
    }

    /**
     * Writes to the applicant, who gets it by mail and reads it on a page of theirs; what the applicant wrote before counts
     * as answered.
     *
     * @param text 1 to 4000 characters, as the applicant reads it
     * @throws eu.mobilitygrants.shared.NotFoundException if the officer must not know the case
     */
    public void send(ApplicationId id, UserId officer, String text) {
        var opened = files.open(id, officer, Action.SCREEN);
        var file = opened.file();
        book.settle(id, officer, opened.at());
        var number = book.add(id, officer, false, text, opened.at());
        history.record(id, officer, SENT, text, true);
        events.publishEvent(new MessageSent(id, file.call(), file.applicant(), number, text, officer, opened.at()));
    }

    /** What the applicant wrote needs no answer. */
    public void settle(ApplicationId id, UserId officer) {
        var opened = files.open(id, officer, Action.SCREEN);
        if (book.settle(id, officer, opened.at()) == 0) {
            throw opened.file().refused("review.conflict.nothingToSettle");
        }
        history.record(id, officer, SETTLED, "", false);
    }

    /** The applicant writes to the office. */
    public void reply(ApplicationId id, UserId applicant, String text) {
        var opened = files.openOwn(id, applicant);
        if (book.waiting(id) >= MOST_WAITING) {
            throw opened.file().refused("review.conflict.tooManyMessages");
        }
        book.add(id, applicant, true, text, opened.at());
        history.record(id, applicant, RECEIVED, text, true);
    }
}
