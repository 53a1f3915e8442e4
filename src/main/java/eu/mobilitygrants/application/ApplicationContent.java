package eu.mobilitygrants.application;

import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.partner.HostId;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant wrote. In a draft anything may be missing.
 *
 * @param answers criterion code → what the applicant says to it
 * @param documents document code of the call → the stored file
 */
public record ApplicationContent(
        Applicant applicant,
        Mobility mobility,
        Host host,
        Map<String, String> answers,
        Map<String, DocumentId> documents) {

    /**
     * The person who wants to go.
     *
     * @param priorErasmusMonths earlier Erasmus+ months in the same study cycle; students only
     * @param unit staff: code of the institutional unit; students: null
     * @param programme students: programme of study or doctoral title; staff: function
     * @param supervisorEmail line manager, promoter or course director: never assesses this case
     * @param phdOrPostdoc staff: holds a PhD or works as a postdoc (priority group)
     * @param selfFunded students: pays the programme without any scholarship (priority group)
     * @param scholarshipOrBenchFee students: has a scholarship or bench fee (financial need)
     */
    public record Applicant(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable ApplicantCategory category,
            @Nullable Boolean staffContractAtDeparture,
            List<CountryCode> citizenships,
            @Nullable CountryCode countryOfOrigin,
            @Nullable BigDecimal priorErasmusMonths,
            @Nullable String unit,
            @Nullable String programme,
            @Nullable String supervisorEmail,
            @Nullable Boolean phdOrPostdoc,
            @Nullable Boolean selfFunded,
            @Nullable Boolean scholarshipOrBenchFee) {

        /** Given and family name; empty while one of them is missing. */
        public Optional<String> name() {
            return givenName == null || familyName == null
                    ? Optional.empty()
                    : Optional.of(givenName + " " + familyName);
        }
    }

    /** The stay itself. Days are whole calendar days in the host country; travel lies before and after. */
    public record Mobility(
            @Nullable MobilityType type,
            @Nullable LocalDate departure,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Boolean virtualComponent,
            @Nullable LocalDate virtualLastDay,
            @Nullable BigDecimal credits,
            @Nullable ConferenceShare conference) {}

    /**
     * Where the stay takes place.
     *
     * @param registered the host of the register that the applicant chose; null if entered by hand
     * @param charter of a registered host: as the register had it when it was chosen
     */
    public record Host(
            @Nullable HostId registered,
            @Nullable String name,
            @Nullable String city,
            @Nullable CountryCode country,
            @Nullable HostKind kind,
            @Nullable String erasmusCode,
            @Nullable Charter charter,
            @Nullable Agreement agreement,
            @Nullable String contactName,
            @Nullable String contactEmail) {}

    /** Nothing written yet. */
    public static ApplicationContent empty() {
        return new ApplicationContent(
                new Applicant(null, null, null, null, List.of(), null, null, null, null, null, null, null, null),
                new Mobility(null, null, null, null, null, null, null, null),
                new Host(null, null, null, null, null, null, null, null, null, null),
                Map.of(),
                Map.of());
    }

    public ApplicationContent with(Applicant changed) {
        return new ApplicationContent(changed, mobility, host, answers, documents);
    }

    public ApplicationContent with(Mobility changed) {
        return new ApplicationContent(applicant, changed, host, answers, documents);
    }

    public ApplicationContent with(Host changed) {
        return new ApplicationContent(applicant, mobility, changed, answers, documents);
    }

    public ApplicationContent withAnswers(Map<String, String> changed) {
        return new ApplicationContent(applicant, mobility, host, Map.copyOf(changed), documents);
    }

    public ApplicationContent withDocuments(Map<String, DocumentId> changed) {
        return new ApplicationContent(applicant, mobility, host, answers, Map.copyOf(changed));
    }
}
