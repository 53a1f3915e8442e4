package eu.mobilitygrants.notification;

import eu.mobilitygrants.award.AwardService;
import org.springframework.stereotype.Service;

/**
 * What happens by the calendar, by the portal's clock: offers lapse, reservations end, and
 * people are reminded of their offers and drafts.
 */
@Service
public class PortalJobs {

    private final AwardService awards;
    private final OfferReminders reminders;
    private final DraftReminders draftReminders;

    PortalJobs(AwardService awards, OfferReminders reminders, DraftReminders draftReminders) {
        this.awards = awards;
        this.reminders = reminders;
        this.draftReminders = draftReminders;
    }

    /** Does at once everything that is due; run again it finds nothing left to do. */
    public void runDueNow() {
        lapseDueOffers();
        remindOfOffers();
        remindOfDrafts();
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
