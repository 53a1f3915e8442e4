package eu.mobilitygrants.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who gets a seat, from when until when; or who chairs. As typed. */
class SeatForm {

    private @Nullable UUID person;
    private @Nullable UUID standsInFor;
    private @Nullable UUID replacing;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    void validate(Errors errors) {
        Said.require(errors, "person", person, "review.missing.person");
        Said.require(errors, "firstDay", firstDay, "review.missing.firstDay");
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            errors.rejectValue("lastDay", "review.invalid.order");
        }
    }

    public @Nullable UUID getPerson() {
        return person;
    }

    public void setPerson(@Nullable UUID person) {
        this.person = person;
    }

    public @Nullable UUID getStandsInFor() {
        return standsInFor;
    }

    public void setStandsInFor(@Nullable UUID standsInFor) {
        this.standsInFor = standsInFor;
    }

    public @Nullable UUID getReplacing() {
        return replacing;
    }

    public void setReplacing(@Nullable UUID replacing) {
        this.replacing = replacing;
    }

    public @Nullable LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(@Nullable LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
