package eu.mobilitygrants.notification;

import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.review.ConflictEnds;
import org.springframework.stereotype.Service;

/**
 * What happens by the calendar, by the portal's clock: offers lapse, reservations and conflicts of interest end, and
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
    private final ConflictEnds conflictEnds;

    PortalJobs(
            AwardService awards,
            OfferReminders reminders,
            DraftReminders draftReminders,
            QuestionReminders questionReminders,
            AssessmentReminders assessmentReminders,
            OfficeDigests digests,
            ConflictEnds conflictEnds) {
        this.awards = awards;
        this.reminders = reminders;
        this.draftReminders = draftReminders;
        this.questionReminders = questionReminders;
        this.assessmentReminders = assessmentReminders;
        this.digests = digests;
        this.conflictEnds = conflictEnds;
    }

    /** Does at once everything that is due; run again it finds nothing left to do. */
    public void runDueNow() {
        lapseDueOffers();
        remindOfOffers();
        remindOfDrafts();
        endConflicts();
        remindOfQuestions();
        remindOfAssessments();
        writeDigests();
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
