package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.shared.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an applicant wrote, as the facts that the rules judge. */
public final class ApplicationFacts {

    private ApplicationFacts() {}

    /**
     * @param submittedOn the day for which the case is judged, in the institution's zone
     * @param submittedAt the instant of a real submission; null while there is none
     * @param otherLiveStays of the same person in the same call
     */
    public static MobilityFacts factsOf(
            ApplicationContent content,
            LocalDate submittedOn,
            @Nullable Instant submittedAt,
            List<Stay> otherLiveStays) {
        var applicant = content.applicant();
        var mobility = content.mobility();
        var host = content.host();
        return MobilityFacts.builder()
                .type(mobility.type())
                .category(applicant.category())
                .staffContractAtDeparture(applicant.staffContractAtDeparture())
                .citizenships(applicant.citizenships())
                .countryOfOrigin(applicant.countryOfOrigin())
                .priorErasmusMonths(applicant.priorErasmusMonths())
                .hostCountry(host.country())
                .hostKind(host.kind())
                .charter(host.charter())
                .agreement(host.agreement())
                .departure(mobility.departure())
                .firstDay(mobility.firstDay())
                .lastDay(mobility.lastDay())
                .virtualComponent(mobility.virtualComponent())
                .virtualLastDay(mobility.virtualLastDay())
                .credits(mobility.credits())
                .conference(mobility.conference())
                .submittedOn(submittedOn)
                .submittedAt(submittedAt)
                .otherLiveStays(otherLiveStays)
                .build();
    }
}
