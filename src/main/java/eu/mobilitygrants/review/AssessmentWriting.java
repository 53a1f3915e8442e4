package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.AssessmentDrafts.Draft;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a member writes until it is given, whatever happens to the case meanwhile. */
@Service
@Transactional
class AssessmentWriting {

    private static final int LONGEST = 20_000;

    /** What became of what was sent. */
    enum Outcome {
        SAVED,
        /** In another window; nothing was overwritten. */
        CHANGED,
        /** The case cannot be assessed now. What was written is kept for the time when it can. */
        OVER
    }

    record Saved(Outcome outcome, AssessmentBase base) {}

    private final ApplicationService applications;
    private final ReviewCases cases;
    private final People people;
    private final ReviewPermissions permissions;
    private final FundingCalls calls;
    private final AssessmentDrafts drafts;
    private final Assessments assessments;
    private final Clock clock;

    AssessmentWriting(
            ApplicationService applications,
            ReviewCases cases,
            People people,
            ReviewPermissions permissions,
            FundingCalls calls,
            AssessmentDrafts drafts,
            Assessments assessments,
            Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.people = people;
        this.permissions = permissions;
        this.calls = calls;
        this.drafts = drafts;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** What a form is made from now. */
    @Transactional(readOnly = true)
    AssessmentBase base(ReviewCase file, UserId assessor) {
        return new AssessmentBase(
                file.receiptNumber(),
                assessments.revision(file, assessor),
                drafts.version(file.application(), file.receiptNumber(), assessor));
    }

    /**
     * Saves what was typed.
     *
     * @param from what the form was made from
     * @throws NotFoundException if this person has no say in the case
     */
    Saved save(
            ApplicationId id,
            UserId assessor,
            AssessmentBase from,
            Map<String, String> scores,
            Map<String, String> comments) {
        applications.lock(id);
        var file = cases.locked(id.value())
                .filter(one -> permissions.mayWrite(people.person(assessor), one))
                .orElseThrow(() -> new NotFoundException("Case", id));
        var codes = calls.terms(file.call()).criteria(file.audience());
        var draft = new Draft(
                Math.min(from.receiptNumber(), file.receiptNumber()),
                0,
                kept(codes, scores),
                kept(codes, comments),
                clock.instant());
        if (file.phase() != ReviewPhase.ASSESSMENT || from.receiptNumber() != file.receiptNumber()) {
            drafts.store(id, assessor, draft);
            return new Saved(Outcome.OVER, from);
        }
        if (!from.equals(base(file, assessor))) {
            return new Saved(Outcome.CHANGED, from);
        }
        var version = drafts.store(id, assessor, draft);
        return new Saved(Outcome.SAVED, new AssessmentBase(from.receiptNumber(), from.revision(), version));
    }

    private static Map<String, String> kept(List<Criterion> criteria, Map<String, String> typed) {
        var kept = new TreeMap<String, String>();
        for (var criterion : criteria) {
            var text = typed.get(criterion.code());
            if (text != null && !text.isBlank()) {
                kept.put(criterion.code(), text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
        return kept;
    }
}
