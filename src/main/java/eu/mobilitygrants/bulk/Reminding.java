package eu.mobilitygrants.bulk;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;

/** Reminds an applicant of what waits for them. Filled in by the room that writes mails. */
public interface Reminding {

    /**
     * Writes the reminder of the open question or the open offer; once a day, however often it is asked for.
     *
     * @throws eu.mobilitygrants.shared.ConflictException if nothing waits for the applicant, or a reminder went today
     */
    void remind(ApplicationId id, UserId officer);
}
