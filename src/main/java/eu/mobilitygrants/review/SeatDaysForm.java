package eu.mobilitygrants.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The last day of a seat, or the days on which its holder is away. As typed. */
class SeatDaysForm {

    private @Nullable LocalDate from;
    private @Nullable LocalDate until;

    /** The last day alone. */
    void validateEnd(Errors errors) {
        Said.require(errors, "until", until, "review.missing.lastDay");
    }

    void validateAway(Errors errors) {
        Said.require(errors, "from", from, "review.missing.firstDay");
        validateEnd(errors);
        if (from != null && until != null && until.isBefore(from)) {
            errors.rejectValue("until", "review.invalid.order");
        }
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
