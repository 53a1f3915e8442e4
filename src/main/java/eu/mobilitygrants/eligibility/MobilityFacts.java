package eu.mobilitygrants.eligibility;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.Stay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one case. Null is: not known.
 *
 * @param staffContractAtDeparture whether the applicant has a staff contract with the institution on leaving
 * @param citizenships all of them; empty counts as not known
 * @param countryOfOrigin where the applicant lived before enrolling or being employed at the institution
 * @param priorErasmusMonths Erasmus+ months, zero-grant ones included, spent so far in the same study cycle
 * @param charter of a university as host
 * @param agreement that covers the stay
 * @param departure the day of leaving for the host, travel included
 * @param firstDay the first day at the host
 * @param lastDay the last day at the host
 * @param credits ECTS, of the physical and the virtual component together
 * @param submittedOn the day for which the case is judged, in the institution's zone
 * @param submittedAt the instant of a real submission; it goes before {@code submittedOn}
 * @param otherLiveStays of the same person in the same call
 */
public record MobilityFacts(
        @Nullable MobilityType type,
        @Nullable ApplicantCategory category,
        @Nullable Boolean staffContractAtDeparture,
        @Nullable List<CountryCode> citizenships,
        @Nullable CountryCode countryOfOrigin,
        @Nullable BigDecimal priorErasmusMonths,
        @Nullable CountryCode hostCountry,
        @Nullable HostKind hostKind,
        @Nullable Charter charter,
        @Nullable Agreement agreement,
        @Nullable LocalDate departure,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Boolean virtualComponent,
        @Nullable LocalDate virtualLastDay,
        @Nullable BigDecimal credits,
        @Nullable ConferenceShare conference,
        LocalDate submittedOn,
        @Nullable Instant submittedAt,
        List<Stay> otherLiveStays) {

    public MobilityFacts {
        citizenships = citizenships == null || citizenships.isEmpty() ? null : List.copyOf(citizenships);
        otherLiveStays = List.copyOf(otherLiveStays);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from these facts. */
    public Builder toBuilder() {
        return new Builder()
                .type(type)
                .category(category)
                .staffContractAtDeparture(staffContractAtDeparture)
                .citizenships(citizenships)
                .countryOfOrigin(countryOfOrigin)
                .priorErasmusMonths(priorErasmusMonths)
                .hostCountry(hostCountry)
                .hostKind(hostKind)
                .charter(charter)
                .agreement(agreement)
                .departure(departure)
                .firstDay(firstDay)
                .lastDay(lastDay)
                .virtualComponent(virtualComponent)
                .virtualLastDay(virtualLastDay)
                .credits(credits)
                .conference(conference)
                .submittedOn(submittedOn)
                .submittedAt(submittedAt)
                .otherLiveStays(otherLiveStays);
    }

    /** The days at the host; empty if one end is missing or they are not in order. */
    Optional<Stay> stay() {
        if (firstDay == null || lastDay == null || lastDay.isBefore(firstDay)) {
            return Optional.empty();
        }
        return Optional.of(new Stay(firstDay, lastDay));
    }

    /** Gathers facts; only {@link #submittedOn} is compulsory. */
    public static final class Builder {

        private @Nullable MobilityType type;
        private @Nullable ApplicantCategory category;
        private @Nullable Boolean staffContractAtDeparture;
        private @Nullable List<CountryCode> citizenships;
        private @Nullable CountryCode countryOfOrigin;
        private @Nullable BigDecimal priorErasmusMonths;
        private @Nullable CountryCode hostCountry;
        private @Nullable HostKind hostKind;
        private @Nullable Charter charter;
        private @Nullable Agreement agreement;
        private @Nullable LocalDate departure;
        private @Nullable LocalDate firstDay;
        private @Nullable LocalDate lastDay;
        private @Nullable Boolean virtualComponent;
        private @Nullable LocalDate virtualLastDay;
        private @Nullable BigDecimal credits;
        private @Nullable ConferenceShare conference;
        private @Nullable LocalDate submittedOn;
        private @Nullable Instant submittedAt;
        private List<Stay> otherLiveStays = List.of();

        private Builder() {}

        public Builder type(@Nullable MobilityType type) {
            this.type = type;
            return this;
        }

        public Builder category(@Nullable ApplicantCategory category) {
            this.category = category;
            return this;
        }

        public Builder staffContractAtDeparture(@Nullable Boolean staffContractAtDeparture) {
            this.staffContractAtDeparture = staffContractAtDeparture;
            return this;
        }

        public Builder citizenships(@Nullable List<CountryCode> citizenships) {
            this.citizenships = citizenships;
            return this;
        }

        public Builder countryOfOrigin(@Nullable CountryCode countryOfOrigin) {
            this.countryOfOrigin = countryOfOrigin;
            return this;
        }

        public Builder priorErasmusMonths(@Nullable BigDecimal priorErasmusMonths) {
            this.priorErasmusMonths = priorErasmusMonths;
            return this;
        }

        public Builder hostCountry(@Nullable CountryCode hostCountry) {
            this.hostCountry = hostCountry;
            return this;
        }

        public Builder hostKind(@Nullable HostKind hostKind) {
            this.hostKind = hostKind;
            return this;
        }

        public Builder charter(@Nullable Charter charter) {
            this.charter = charter;
            return this;
        }

        public Builder agreement(@Nullable Agreement agreement) {
            this.agreement = agreement;
            return this;
        }

        public Builder departure(@Nullable LocalDate departure) {
            this.departure = departure;
            return this;
        }

        public Builder firstDay(@Nullable LocalDate firstDay) {
            this.firstDay = firstDay;
            return this;
        }

        public Builder lastDay(@Nullable LocalDate lastDay) {
            this.lastDay = lastDay;
            return this;
        }

        public Builder virtualComponent(@Nullable Boolean virtualComponent) {
            this.virtualComponent = virtualComponent;
            return this;
        }

        public Builder virtualLastDay(@Nullable LocalDate virtualLastDay) {
            this.virtualLastDay = virtualLastDay;
            return this;
        }

        public Builder credits(@Nullable BigDecimal credits) {
            this.credits = credits;
            return this;
        }

        public Builder conference(@Nullable ConferenceShare conference) {
            this.conference = conference;
            return this;
        }

        public Builder submittedOn(LocalDate submittedOn) {
            this.submittedOn = submittedOn;
            return this;
        }

        public Builder submittedAt(@Nullable Instant submittedAt) {
            this.submittedAt = submittedAt;
            return this;
        }

        public Builder otherLiveStays(List<Stay> otherLiveStays) {
            this.otherLiveStays = otherLiveStays;
            return this;
        }

        /**
         * The facts gathered.
         *
         * @throws NullPointerException without the day for which the case is judged
         */
        public MobilityFacts build() {
            return new MobilityFacts(
                    type,
                    category,
                    staffContractAtDeparture,
                    citizenships,
                    countryOfOrigin,
                    priorErasmusMonths,
                    hostCountry,
                    hostKind,
                    charter,
                    agreement,
                    departure,
                    firstDay,
                    lastDay,
                    virtualComponent,
                    virtualLastDay,
                    credits,
                    conference,
                    requireNonNull(submittedOn, "submittedOn"),
                    submittedAt,
                    otherLiveStays);
        }
    }
}
