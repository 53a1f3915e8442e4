package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A meeting to be. As typed. */
class MeetingForm {

    private static final int LONGEST_PLACE = 200;

    private @Nullable String call;
    private @Nullable Audience audience;
    private @Nullable LocalDate day;
    private @Nullable String place;

    void validate(Errors errors) {
        Said.require(errors, "call", call, "review.missing.call");
        Said.require(errors, "audience", audience, "review.missing.audience");
        Said.require(errors, "day", day, "review.missing.day");
        Said.require(errors, "place", place, "review.missing.place");
        if (place != null && place.length() > LONGEST_PLACE) {
            errors.rejectValue("place", "review.invalid.tooLong");
        }
    }

    public @Nullable String getCall() {
        return call;
    }

    public void setCall(@Nullable String call) {
        this.call = call;
    }

    public @Nullable Audience getAudience() {
        return audience;
    }

    public void setAudience(@Nullable Audience audience) {
        this.audience = audience;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }
}
