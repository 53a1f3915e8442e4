package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.NotFoundException;

/**
 * Who may do what with an application in this room: its applicant everything, anybody else nothing, whatever their roles.
 * Officers and assessors have pages of their own in the review room, which decides for itself.
 */
final class ApplicationPermissions {

    private ApplicationPermissions() {}

    static boolean may(UserId person, MobilityApplication application) {
        return application.applicant().equals(person);
    }

    /**
     * Also where it exists: nobody learns whether somebody else applied.
     *
     * @throws NotFoundException if the application is somebody else's
     */
    static void requireOwn(UserId person, MobilityApplication application) {
        if (!may(person, application)) {
            throw new NotFoundException("Application", application.id());
        }
    }
}
