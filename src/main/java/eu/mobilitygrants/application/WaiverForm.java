package eu.mobilitygrants.application;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.eligibility.Waiver;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An exception for one person, as typed. */
class WaiverForm {

    /** Days ahead; whoever needs longer gets another one. */
    static final int LONGEST = 92;

    @NotBlank
    private @Nullable String call;

    @NotNull
    private @Nullable RuleCode rule;

    @NotBlank
    @Email
    @Size(max = 254)
    private @Nullable String email;

    @NotNull
    private @Nullable LocalDate until;

    @NotBlank
    @Size(max = 2000)
    private @Nullable String reason;

    /** @param today in the institution's zone */
    void validate(LocalDate today, Errors errors) {
        if (rule != null && !Waiver.mayWaive(rule)) {
            errors.rejectValue("rule", "notWaivable");
        }
        if (until != null && until.isBefore(today)) {
            errors.rejectValue("until", "isOver");
        }
        if (until != null && until.isAfter(today.plusDays(LONGEST))) {
            errors.rejectValue("until", "tooFar", new Object[] {LONGEST}, null);
        }
    }

    /** Only for a form that passed validation. */
    RuleCode rule() {
        return requireNonNull(rule);
    }

    String email() {
        return requireNonNull(email).strip();
    }

    String reason() {
        return requireNonNull(reason).strip();
    }

    LocalDate until() {
        return requireNonNull(until);
    }

    public @Nullable String getCall() {
        return call;
    }

    public void setCall(@Nullable String call) {
        this.call = call;
    }

    public @Nullable RuleCode getRule() {
        return rule;
    }

    public void setRule(@Nullable RuleCode rule) {
        this.rule = rule;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? null : email.strip();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
