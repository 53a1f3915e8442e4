package eu.mobilitygrants.application;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.CountryCode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** One request for a grant. Editable as a draft, frozen once submitted. */
@Entity
@Table(name = "application")
@SuppressWarnings("NullAway.Init") // JPA fills what the constructor for it leaves out
public class MobilityApplication {

    @Id
    private UUID id;

    // Not called version: Spring Data would ask version() whether the application is new.
    @Version
    @Column(name = "version")
    private @Nullable Long revision;

    private String callId;

    private UUID applicantId;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Convert(converter = ContentConverter.class)
    private ApplicationContent content;

    // What lists and constraints read of the content: kept in step with it by write() alone.
    @Enumerated(EnumType.STRING)
    private @Nullable MobilityType mobilityType;

    private @Nullable LocalDate departure;

    private @Nullable LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    private @Nullable String hostCountry;

    private @Nullable String hostName;

    private @Nullable Integer receiptNumber;

    private @Nullable Instant submittedAt;

    private @Nullable String returnReason;

    // Read together with the row: whoever shows its applicant that it came back knows whether that is news.
    @Formula("exists (select 1 from application_return r"
            + " where r.application_id = id and r.read_at is null and r.taken_back_at is null)")
    private boolean returnUnread;

    private Instant createdAt;

    private Instant updatedAt;

    /** For JPA only. */
    protected MobilityApplication() {}

    static MobilityApplication draft(CallId call, UserId applicant, ApplicationContent content, Instant now) {
        var application = new MobilityApplication();
        application.id = UUID.randomUUID();
        application.callId = call.value();
        application.applicantId = applicant.value();
        application.status = ApplicationStatus.DRAFT;
        application.createdAt = now;
        application.write(content, now);
        return application;
    }

    /** Replaces a draft's content. */
    void rewrite(ApplicationContent changed, Instant now) {
        requireDraft();
        write(changed, now);
    }

    private void write(ApplicationContent changed, Instant now) {
        content = changed;
        mobilityType = changed.mobility().type();
        departure = changed.mobility().departure();
        firstDay = changed.mobility().firstDay();
        lastDay = changed.mobility().lastDay();
        hostCountry = Optional.ofNullable(changed.host().country())
                .map(CountryCode::value)
                .orElse(null);
        hostName = changed.host().name();
        updatedAt = now;
    }

    /** Freezes the content under its receipt. */
    void submit(int number, Instant now) {
        requireDraft();
        status = ApplicationStatus.SUBMITTED;
        receiptNumber = number;
        submittedAt = now;
        updatedAt = now;
    }

    /** A draft again; the number it had is of no more use. */
    void sendBack(String reason, Instant now) {
        requireSubmitted();
        status = ApplicationStatus.DRAFT;
        returnReason = reason;
        receiptNumber = null;
        submittedAt = null;
        updatedAt = now;
    }

    /** Submitted as it was before it was sent back. @param reasonBefore of an earlier return; null if there was none */
    void takeSendBackBack(Receipt receipt, @Nullable String reasonBefore, Instant now) {
        requireDraft();
        status = ApplicationStatus.SUBMITTED;
        receiptNumber = receipt.number();
        submittedAt = receipt.submittedAt();
        returnReason = reasonBefore;
        updatedAt = now;
    }

    void withdraw(Instant now) {
        status = ApplicationStatus.WITHDRAWN;
        updatedAt = now;
    }

    void close(Instant now) {
        status = ApplicationStatus.CLOSED;
        updatedAt = now;
    }

    void requireDraft() {
        if (status != ApplicationStatus.DRAFT) {
            throw new ConflictException("application.conflict.notDraft", "%s is %s".formatted(id, status));
        }
    }

    void requireSubmitted() {
        if (status != ApplicationStatus.SUBMITTED) {
            throw new ConflictException("application.conflict.notSubmitted", "%s is %s".formatted(id, status));
        }
    }

    public ApplicationId id() {
        return new ApplicationId(id);
    }

    public CallId call() {
        return new CallId(callId);
    }

    public UserId applicant() {
        return new UserId(applicantId);
    }

    public ApplicationStatus status() {
        return status;
    }

    public ApplicationContent content() {
        return content;
    }

    /** Counts the changes: what a form sends back, so that two windows do not overwrite one another. */
    public long version() {
        return requireNonNull(revision, "revision");
    }

    /** The number of the present submission; empty for a draft. */
    public Optional<Integer> receiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }

    /** The instant of the present submission; empty for a draft. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** Why the office last sent it back, as the applicant reads it. */
    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    /** Sent back, and the applicant does not know it yet. */
    boolean isReturnUnread() {
        return returnUnread;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
