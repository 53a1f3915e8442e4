package eu.mobilitygrants.call.api;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityType;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a case, as the API describes them. {@link CheckRequestReader} reads them. */
@Schema(description = "The facts of one case. Anything absent or null is not known, and the rules that need it say so.")
record CheckRequest(
        @Nullable MobilityType mobilityType,
        @Nullable Applicant applicant,
        @Nullable Host host,
        @Nullable StayDates stay,

        @Schema(description = "How much of the stay is a conference") @Nullable
        ConferenceShare conference,

        @Schema(
                description = "The day for which the case is judged; the portal's today if absent",
                example = "2025-11-10")
        @Nullable
        LocalDate submittedOn) {

    static final String EXAMPLE = """
            { "mobilityType": "STUDENT_STUDIES",
              "applicant": { "category": "MSC_STUDENT", "staffContractAtDeparture": false,
                             "citizenships": ["KE", "FR"], "countryOfOrigin": "KE", "priorErasmusMonths": 0 },
              "host": { "country": "DE", "kind": "UNIVERSITY",
                        "charter": { "status": "HELD", "validFrom": "2021-01-01", "validUntil": "2029-12-31" } },
              "stay": { "departure": "2026-01-10", "firstDay": "2026-01-12", "lastDay": "2026-03-20",
                        "virtualComponent": false },
              "conference": "NONE",
              "submittedOn": "2025-11-10" }
            """;

    record Applicant(
            @Nullable ApplicantCategory category,
            @Nullable Boolean staffContractAtDeparture,

            @ArraySchema(
                    maxItems = 10,
                    arraySchema =
                            @Schema(description = "All of them: ISO 3166-1 alpha-2 and XK; EL and UK are understood"),
                    schema = @Schema(example = "KE"))
            @Nullable
            List<String> citizenships,

            @Schema(description = "Where the applicant lived before coming to the institution", example = "KE")
            @Nullable
            String countryOfOrigin,

            @Schema(
                    description = "Earlier Erasmus+ months in the same study cycle, zero-grant ones included",
                    minimum = "0",
                    maximum = "120")
            @Nullable
            BigDecimal priorErasmusMonths) {}

    record Host(
            @Schema(example = "DE") @Nullable String country,
            @Nullable HostKind kind,
            @Nullable CharterDates charter,

            @Schema(description = "The inter-institutional agreement that covers the stay") @Nullable
            Agreement agreement) {}

    @Schema(description = "The host's Erasmus Charter for Higher Education, as the register has it")
    record CharterDates(
            @Nullable CharterStatus status,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    record StayDates(
            @Schema(description = "The day of leaving for the host, travel included") @Nullable
            LocalDate departure,

            @Schema(description = "The first day at the host") @Nullable
            LocalDate firstDay,

            @Schema(description = "The last day at the host") @Nullable
            LocalDate lastDay,

            @Nullable Boolean virtualComponent,
            @Nullable LocalDate virtualLastDay,

            @Schema(
                    description = "ECTS, of the physical and the virtual component together",
                    minimum = "0",
                    maximum = "300")
            @Nullable
            BigDecimal credits) {}
}
