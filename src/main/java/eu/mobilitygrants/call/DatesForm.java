package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.PlannedLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody wants to know dates for. Nothing is compulsory; the names are those of the check. */
public class DatesForm {

    /** Calendar days: no stay of the programme is longer. */
    static final int MOST_DAYS = 400;

    private static final int MOST_MONTHS = 13;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private @Nullable MobilityType type;

    private @Nullable LocalDate departure;

    private @Nullable LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    @Min(1)
    @Max(MOST_DAYS)
    private @Nullable Integer length;

    private PlannedLength.@Nullable Unit unit;

    private @Nullable LocalDate submittedOn;

    void validate(Errors errors) {
        rejectUnlikelyYear("departure", departure, errors);
        rejectUnlikelyYear("firstDay", firstDay, errors);
        rejectUnlikelyYear("lastDay", lastDay, errors);
        rejectUnlikelyYear("submittedOn", submittedOn, errors);
        if (unit == PlannedLength.Unit.MONTHS && length != null && length > MOST_MONTHS && length <= MOST_DAYS) {
            errors.rejectValue("length", "months", new Object[] {MOST_MONTHS}, null);
        }
    }

    static void rejectUnlikelyYear(String field, @Nullable LocalDate day, Errors errors) {
        if (day != null && hasUnlikelyYear(day)) {
            errors.rejectValue(field, "year", new Object[] {FIRST_YEAR, LAST_YEAR}, null);
        }
    }

    /** Four digits with a slip in them, and years at which calendars end. */
    static boolean hasUnlikelyYear(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
    }

    /** Who names no departure is taken to leave on the first day. */
    MobilityFacts facts(LocalDate today) {
        return MobilityFacts.builder()
                .type(type)
                .departure(departure == null ? firstDay : departure)
                .firstDay(firstDay)
                .lastDay(lastDay)
                .submittedOn(submittedOn == null ? today : submittedOn)
                .build();
    }

    /** As asked for; else that of the stay, else the shortest of the type. */
    Optional<PlannedLength> length(CallTerms call, MobilityFacts facts) {
        return length == null
                ? DatesOfTheStay.length(call, facts)
                : Optional.of(new PlannedLength(length, unit == null ? PlannedLength.Unit.DAYS : unit));
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

    public @Nullable LocalDate getSubmittedOn() {
        return submittedOn;
    }

    public void setSubmittedOn(@Nullable LocalDate submittedOn) {
        this.submittedOn = submittedOn;
    }

    public @Nullable Integer getLength() {
        return length;
    }

    public void setLength(@Nullable Integer length) {
        this.length = length;
    }

    public PlannedLength.@Nullable Unit getUnit() {
        return unit;
    }

    public void setUnit(PlannedLength.@Nullable Unit unit) {
        this.unit = unit;
    }
}
