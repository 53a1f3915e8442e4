package eu.mobilitygrants.notification;

import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.review.ConflictEnds;
import org.springframework.stereotype.Service;

/**
 * What happens by the calendar, by the portal's clock: offers lapse, reservations and conflicts of interest end, and
 * people are reminded of their offers and drafts.
 */
@Service
public class PortalJobs {

    private final AwardService awards;
    private final OfferReminders reminders;
    private final DraftReminders draftReminders;
    private final ConflictEnds conflictEnds;

    PortalJobs(
            AwardService awards, OfferReminders reminders, DraftReminders draftReminders, ConflictEnds conflictEnds) {
        this.awards = awards;
        this.reminders = reminders;
        this.draftReminders = draftReminders;
        this.conflictEnds = conflictEnds;
    }

    /** Does at once everything that is due; run again it finds nothing left to do. */
    public void runDueNow() {
        lapseDueOffers();
        remindOfOffers();
        remindOfDrafts();
        endConflicts();
    }

    void endConflicts() {
        conflictEnds.endDue();
    }

    void lapseDueOffers() {
        awards.lapseDueOffers();
    }

    void remindOfOffers() {
        reminders.writeDue();
    }

    void remindOfDrafts() {
        draftReminders.writeDue();
    }
}
