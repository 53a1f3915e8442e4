package eu.mobilitygrants.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why, and until when, a member keeps out of a case. As typed. */
class ConflictForm {

    private @Nullable DeclaredKind conflictKind = DeclaredKind.OTHER;
    private @Nullable String conflictReason;
    private @Nullable LocalDate conflictLastDay;

    void validate(Errors errors, LocalDate today) {
        Said.require(errors, "conflictKind", conflictKind, "review.missing.kind");
        Said.require(errors, "conflictReason", conflictReason, "review.missing.reason");
        if (conflictLastDay != null && conflictLastDay.isBefore(today)) {
            errors.rejectValue("conflictLastDay", "review.invalid.lastDay");
        }
    }

    public @Nullable DeclaredKind getConflictKind() {
        return conflictKind;
    }

    public void setConflictKind(@Nullable DeclaredKind conflictKind) {
        this.conflictKind = conflictKind;
    }

    public @Nullable String getConflictReason() {
        return conflictReason;
    }

    public void setConflictReason(@Nullable String conflictReason) {
        this.conflictReason = conflictReason;
    }

    public @Nullable LocalDate getConflictLastDay() {
        return conflictLastDay;
    }

    public void setConflictLastDay(@Nullable LocalDate conflictLastDay) {
        this.conflictLastDay = conflictLastDay;
    }
}
