package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.PublishingOutlook.Outlook;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes all pending conclusions of a committee final, at once. Locks every application by receipt number, then their cases,
 * then the pools: a single change holds no pool while it waits for an application, so that nobody waits in a circle.
 */
@Component
class Publishing {

    private final PendingConclusions pendings;
    private final CommitteeCases committee;
    private final ApplicationService applications;
    private final ReviewCases cases;
    private final People people;
    private final ReviewPermissions permissions;
    private final Announcements announcements;
    private final ObjectProvider<PublishingOutlook> outlook;
    private final Clock clock;

    Publishing(
            PendingConclusions pendings,
            CommitteeCases committee,
            ApplicationService applications,
            ReviewCases cases,
            People people,
            ReviewPermissions permissions,
            Announcements announcements,
            ObjectProvider<PublishingOutlook> outlook,
            Clock clock) {
        this.pendings = pendings;
        this.committee = committee;
        this.applications = applications;
        this.cases = cases;
        this.people = people;
        this.permissions = permissions;
        this.announcements = announcements;
        this.outlook = outlook;
        this.clock = clock;
    }

    /** What publishing now would do. Changes and locks nothing. */
    Publication foreseen(CallId call, Audience audience) {
        var pending = committee.pending(call, audience);
        return new Publication(pending, outlook(call, pending));
    }

    /** @return how many were published */
    int publish(CallId call, Audience audience, UserId chair, String seen) {
        permissions.require(Action.PUBLISH, people.person(chair));
        lock(call, audience);
        var publication = foreseen(call, audience);
        if (!publication.seen().equals(seen) || publication.cases().isEmpty()) {
            throw new ConflictException("review.conflict.publicationChanged", "%s %s".formatted(call, audience));
        }
        if (publication.anyStale()) {
            throw new ConflictException("review.conflict.publicationStale", "%s %s".formatted(call, audience));
        }
        publication.cases().forEach(one -> publish(one.pending().orElseThrow(), chair));
        return publication.cases().size();
    }

    private void lock(CallId call, Audience audience) {
        var ids = pendings.applications(call, audience);
        ids.forEach(applications::lock);
        ids.forEach(id -> cases.locked(id.value()));
        outlook.ifAvailable(pools -> pools.hold(call, ids));
    }

    private void publish(PendingConclusion pending, UserId chair) {
        var file = cases.locked(pending.application().value()).orElseThrow();
        var now = clock.instant();
        file.conclude(now);
        pendings.remove(pending.application());
        announcements.announce(file, pending.published(now), chair, pending.meeting());
    }

    private Outlook outlook(CallId call, List<CommitteeCase> pending) {
        var room = outlook.getIfAvailable();
        return room == null || pending.isEmpty()
                ? new Outlook(List.of(), List.of())
                : room.outlook(call, Publication.proposed(pending));
    }
}
