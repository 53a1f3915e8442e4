package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationSubmitted;
import eu.mobilitygrants.application.PoolClaim;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** The review of one application, always of its latest submission. Guards which step may follow which. */
@Entity
@Table(name = "review_case")
class ReviewCase {

    @Id
    private UUID applicationId;

    private String callId;
    private int receiptNumber;
    private int callVersion;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private UUID applicantId;
    private @Nullable String applicantUnit;
    private @Nullable String supervisorEmail;
    private @Nullable String applicantSurname;

    @Enumerated(EnumType.STRING)
    private ReviewPhase phase;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewPhase resumePhase;

    private Instant since;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewPhase endedPhase;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewPhase endedResumePhase;

    private @Nullable Instant endedSince;
    private boolean priorityClaimed;
    private @Nullable Boolean priorityConfirmed;
    private @Nullable String priorityReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100) // of a list of cases in one statement
    @CollectionTable(name = "review_pool_claim", joinColumns = @JoinColumn(name = "application_id"))
    @MapKeyColumn(name = "pool")
    @Column(name = "priority_claimed")
    private Map<String, Boolean> poolClaims = new HashMap<>();

    // Read together with the row, so that a page never shows an older case than it says it saw.
    @Formula("(select coalesce(max(h.id), 0) from case_history h where h.application_id = application_id)")
    private long lastEntry;

    @Version
    private @Nullable Long version;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ReviewCase() {}

    /** A case that has not been screened yet. */
    ReviewCase(ApplicationSubmitted event, SubmittedApplication submission) {
        applicationId = event.application().value();
        callId = event.call().value();
        applicantId = event.applicant().value();
        audience = audienceOf(submission);
        phase = ReviewPhase.SCREENING;
        since = event.at();
        open(event, submission);
    }

    /** Begins anew, for the first submission or the next one. */
    final void open(ApplicationSubmitted event, SubmittedApplication submission) {
        var applicant = submission.content().applicant();
        receiptNumber = event.receiptNumber();
        callVersion = submission.callVersion();
        audience = audienceOf(submission);
        applicantUnit = audience == Audience.STAFF ? applicant.unit() : null;
        supervisorEmail = normal(applicant.supervisorEmail());
        applicantSurname = normal(applicant.familyName());
        poolClaims.clear();
        for (var claim : event.pools()) {
            poolClaims.merge(claim.pool(), claim.priorityClaimed(), Boolean::logicalOr);
        }
        priorityClaimed = event.pools().stream().anyMatch(PoolClaim::priorityClaimed);
        priorityConfirmed = null;
        priorityReason = null;
        enter(ReviewPhase.SCREENING, event.at());
    }

    private static Audience audienceOf(SubmittedApplication submission) {
        var type = submission.content().mobility().type();
        if (type == null) {
            throw new IllegalStateException("A submission without a type: " + submission.receipt());
        }
        return Audience.of(type);
    }

    private static @Nullable String normal(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    void end(Instant now) {
        if (phase != ReviewPhase.CONCLUDED) {
            enter(ReviewPhase.ENDED, now);
        }
    }

    /** Ends, and remembers where it stood: it may have been a mistake. */
    void sendBack(Instant now) {
        require(ReviewStep.SEND_BACK);
        var before = phase;
        var resumeBefore = resumePhase;
        var sinceBefore = since;
        enter(ReviewPhase.ENDED, now);
        endedPhase = before;
        endedResumePhase = resumeBefore;
        endedSince = sinceBefore;
    }

    /** Stands where it stood before it was sent back. @return the instant at which it had been */
    Instant takeSendBackBack() {
        require(ReviewStep.TAKE_SEND_BACK_BACK);
        var before = endedPhase;
        var sinceBefore = endedSince;
        if (before == null || sinceBefore == null) {
            throw refused("review.conflict.phase");
        }
        var resumeBefore = endedResumePhase;
        var sentBackAt = since;
        enter(before, sinceBefore);
        resumePhase = resumeBefore;
        return sentBackAt;
    }

    /** Keeps one of the pools it queues in. */
    void countTowards(String pool) {
        require(ReviewStep.SETTLE);
        var claimed = poolClaims.getOrDefault(pool, false);
        poolClaims.keySet().removeIf(other -> !other.equals(pool));
        poolClaims.put(pool, claimed);
        priorityClaimed = claimed;
    }

    void decidePriority(boolean confirmed, String reason) {
        require(ReviewStep.SETTLE);
        if (!priorityClaimed) {
            throw refused("review.conflict.priorityNotClaimed");
        }
        if (priorityConfirmed != null) {
            throw refused("review.conflict.prioritySettled");
        }
        priorityConfirmed = confirmed;
        priorityReason = reason;
    }

    void waitForAnswer(Instant now) {
        require(ReviewStep.ASK);
        var interrupted = phase;
        enter(ReviewPhase.CLARIFICATION, now);
        resumePhase = interrupted;
    }

    /** Goes on where the question interrupted it. */
    void resume(Instant now) {
        require(ReviewStep.GO_ON);
        enter(resumePhase == ReviewPhase.ASSESSMENT ? ReviewPhase.ASSESSMENT : ReviewPhase.SCREENING, now);
    }

    void passOn(Instant now) {
        require(ReviewStep.PASS_ON);
        enter(ReviewPhase.ASSESSMENT, now);
    }

    /** From the committee to the office again. */
    void takeBack(Instant now) {
        require(ReviewStep.TAKE_BACK);
        enter(ReviewPhase.SCREENING, now);
    }

    void conclude(Instant now) {
        require(ReviewStep.CONCLUDE_AT_OFFICE);
        enter(ReviewPhase.CONCLUDED, now);
    }

    private void enter(ReviewPhase next, Instant now) {
        phase = next;
        resumePhase = null;
        endedPhase = null;
        endedResumePhase = null;
        endedSince = null;
        since = now;
    }

    /** @throws ConflictException if the case has moved on */
    void require(ReviewStep step) {
        if (!step.in(phase)) {
            throw refused(phase == ReviewPhase.CONCLUDED ? "review.conflict.concluded" : "review.conflict.phase");
        }
    }

    ConflictException refused(String messageKey) {
        return new ConflictException(messageKey, "Case %s is in %s".formatted(applicationId, phase));
    }

    boolean priorityUnsettled() {
        return priorityClaimed && priorityConfirmed == null;
    }

    /** Whether the committee has it, or had it. */
    boolean withCommittee() {
        return phase == ReviewPhase.ASSESSMENT
                || phase == ReviewPhase.CONCLUDED
                || resumePhase == ReviewPhase.ASSESSMENT;
    }

    /** The number of the latest entry of the case's history when this was read: what a form says its reader saw. */
    long lastEntry() {
        return lastEntry;
    }

    ApplicationId application() {
        return new ApplicationId(applicationId);
    }

    CallId call() {
        return new CallId(callId);
    }

    /** The version of the call that the case is reviewed under. */
    int callVersion() {
        return callVersion;
    }

    int receiptNumber() {
        return receiptNumber;
    }

    Audience audience() {
        return audience;
    }

    UserId applicant() {
        return new UserId(applicantId);
    }

    Optional<String> applicantUnit() {
        return Optional.ofNullable(applicantUnit);
    }

    Optional<String> supervisorEmail() {
        return Optional.ofNullable(supervisorEmail);
    }

    ReviewPhase phase() {
        return phase;
    }

    Instant since() {
        return since;
    }

    boolean priorityClaimed() {
        return priorityClaimed;
    }

    Optional<Boolean> priorityConfirmed() {
        return Optional.ofNullable(priorityConfirmed);
    }

    Optional<String> priorityReason() {
        return Optional.ofNullable(priorityReason);
    }

    Set<String> pools() {
        return Set.copyOf(poolClaims.keySet());
    }
}
