package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.MobilityType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What kind of stay, and when. */
class StayForm implements SectionForm {

    private @Nullable MobilityType type;

    private @Nullable LocalDate departure;

    private @Nullable LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    private @Nullable ConferenceShare conference;

    private @Nullable Boolean virtualComponent;

    private @Nullable LocalDate virtualLastDay;

    private @Nullable BigDecimal credits;

    private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(300);

    static StayForm of(ApplicationContent content) {
        var mobility = content.mobility();
        var form = new StayForm();
        form.type = mobility.type();
        form.departure = mobility.departure();
        form.firstDay = mobility.firstDay();
        form.lastDay = mobility.lastDay();
        form.virtualComponent = mobility.virtualComponent();
        form.virtualLastDay = mobility.virtualLastDay();
        form.credits = mobility.credits();
        form.conference = mobility.conference();
        return form;
    }

    @Override
    public void validate(Errors errors) {
        FormInput.refuseFarAway(errors, "departure", departure);
        FormInput.refuseFarAway(errors, "firstDay", firstDay);
        FormInput.refuseFarAway(errors, "lastDay", lastDay);
        FormInput.refuseFarAway(errors, "virtualLastDay", virtualLastDay);
        if (credits != null && (credits.signum() < 0 || credits.compareTo(MOST_CREDITS) > 0)) {
            errors.rejectValue(
                    "credits",
                    "application.outOfRange",
                    new Object[] {FormInput.label("stay", "credits"), 0, MOST_CREDITS},
                    null);
        }
    }

    @Override
    public ApplicationContent applyTo(ApplicationContent content) {
        return content.with(new ApplicationContent.Mobility(
                type, departure, firstDay, lastDay, virtualComponent, virtualLastDay, credits, conference));
    }

    public @Nullable MobilityType getType() {
        return type;
    }

    public void setType(@Nullable MobilityType type) {
        this.type = type;
    }

    public @Nullable LocalDate getDeparture() {
        return departure;
    }

    public void setDeparture(@Nullable LocalDate departure) {
        this.departure = departure;
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

    public @Nullable Boolean getVirtualComponent() {
        return virtualComponent;
    }

    public void setVirtualComponent(@Nullable Boolean virtualComponent) {
        this.virtualComponent = virtualComponent;
    }

    public @Nullable LocalDate getVirtualLastDay() {
        return virtualLastDay;
    }

    public void setVirtualLastDay(@Nullable LocalDate virtualLastDay) {
        this.virtualLastDay = virtualLastDay;
    }

    public @Nullable BigDecimal getCredits() {
        return credits;
    }

    public void setCredits(@Nullable BigDecimal credits) {
        this.credits = credits;
    }

    public @Nullable ConferenceShare getConference() {
        return conference;
    }

    public void setConference(@Nullable ConferenceShare conference) {
        this.conference = conference;
    }
}
