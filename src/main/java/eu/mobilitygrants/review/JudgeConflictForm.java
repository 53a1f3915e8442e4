package eu.mobilitygrants.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What office or chair say about the conflict of interest of somebody else. As typed. */
class JudgeConflictForm {

    private @Nullable UUID person;
    private FoundConflicts.@Nullable Kind found;
    private @Nullable DeclaredKind kind;
    private @Nullable String reason;

    void validate(Errors errors) {
        Said.require(errors, "person", person, "review.missing.person");
        Said.require(errors, "reason", reason, "review.missing.reason");
    }

    void validateRecord(Errors errors) {
        Said.require(errors, "kind", kind, "review.missing.kind");
        validate(errors);
    }

    public @Nullable UUID getPerson() {
        return person;
    }

    public void setPerson(@Nullable UUID person) {
        this.person = person;
    }

    public FoundConflicts.@Nullable Kind getFound() {
        return found;
    }

    public void setFound(FoundConflicts.@Nullable Kind found) {
        this.found = found;
    }

    public @Nullable DeclaredKind getKind() {
        return kind;
    }

    public void setKind(@Nullable DeclaredKind kind) {
        this.kind = kind;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
