package eu.mobilitygrants.notification;

import eu.mobilitygrants.award.AwardService;
import org.springframework.stereotype.Service;

/**
 * What happens by the calendar, by the portal's clock: offers lapse, reservations end, and
 * people are reminded of what waits for them: offers, drafts, questions, assessments, and the office's heaps.
 */
@Service
public class PortalJobs {

    private final AwardService awards;
    private final OfferReminders reminders;
    private final DraftReminders draftReminders;
    private final QuestionReminders questionReminders;
    private final AssessmentReminders assessmentReminders;
    private final OfficeDigests digests;

    PortalJobs(
            AwardService awards,
            OfferReminders reminders,
            DraftReminders draftReminders,
            QuestionReminders questionReminders,
            AssessmentReminders assessmentReminders,
            OfficeDigests digests) {
        this.awards = awards;
        this.reminders = reminders;
        this.draftReminders = draftReminders;
        this.questionReminders = questionReminders;
        this.assessmentReminders = assessmentReminders;
        this.digests = digests;
    }

    /** Does at once everything that is due; run again it finds nothing left to do. */
    public void runDueNow() {
        lapseDueOffers();
        remindOfOffers();
        remindOfDrafts();
        remindOfQuestions();
        remindOfAssessments();
        writeDigests();
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

    void remindOfQuestions() {
        questionReminders.writeDue();
    }

    void remindOfAssessments() {
        assessmentReminders.writeDue();
    }

    void writeDigests() {
        digests.writeDue();
    }
}
