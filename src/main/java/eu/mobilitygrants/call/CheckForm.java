package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.partner.HostId;
import eu.mobilitygrants.partner.RegisteredHost;
import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.CountryNames;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The facts of a case as typed on the check page, or carried from there to the start of an application under the same
 * names. Nothing is compulsory: what is not answered is not known.
 *
 * <p>Countries stay text until {@link #validate} has looked at them, so that a wrong one can be shown again as typed.
 */
public class CheckForm {

    static final int MOST_CITIZENSHIPS = 10;

    private @Nullable ApplicantCategory category;

    private List<String> citizenships = new ArrayList<>();

    private @Nullable String countryOfOrigin;

    private @Nullable Boolean staffContractAtDeparture;

    private @Nullable MobilityType type;

    /** The id of a host of the register; who it is, is looked up anew each time. */
    private @Nullable String host;

    private @Nullable String hostQuery;

    private @Nullable RegisteredHost registered;

    private @Nullable String hostCountry;

    private @Nullable HostKind hostKind;

    private @Nullable LocalDate departure;

    private @Nullable LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    private @Nullable ConferenceShare conference;

    @DecimalMin("0")
    @DecimalMax("120")
    @Digits(integer = 3, fraction = 2)
    private @Nullable BigDecimal priorErasmusMonths;

    private @Nullable Agreement agreement;

    private @Nullable Boolean virtualComponent;

    private @Nullable LocalDate virtualLastDay;

    @DecimalMin("0")
    @DecimalMax("300")
    @Digits(integer = 3, fraction = 2)
    private @Nullable BigDecimal credits;

    private @Nullable CharterStatus charterStatus;

    private @Nullable LocalDate charterFrom;

    private @Nullable LocalDate charterUntil;

    /** What no single type of field refuses. Each error is pinned to the field the reader should correct. */
    public void validate(Errors errors) {
        rejectUnlessCountry("hostCountry", hostCountry, errors);
        rejectUnlessCountry("countryOfOrigin", countryOfOrigin, errors);
        given(citizenships).forEach(country -> rejectUnlessCountry("citizenships", country, errors));
        if (given(citizenships).size() > MOST_CITIZENSHIPS) {
            errors.rejectValue("citizenships", "tooMany", new Object[] {MOST_CITIZENSHIPS}, null);
        }
        DatesForm.rejectUnlikelyYear("charterFrom", charterFrom, errors);
        DatesForm.rejectUnlikelyYear("charterUntil", charterUntil, errors);
        DatesForm.rejectUnlikelyYear("departure", departure, errors);
        DatesForm.rejectUnlikelyYear("firstDay", firstDay, errors);
        DatesForm.rejectUnlikelyYear("lastDay", lastDay, errors);
        DatesForm.rejectUnlikelyYear("virtualLastDay", virtualLastDay, errors);
    }

    /** The id of the host of the register that was chosen; empty for one entered by hand, and for what is no id. */
    Optional<HostId> hostId() {
        try {
            return host == null || host.isBlank() ? Optional.empty() : Optional.of(new HostId(UUID.fromString(host)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /**
     * From now on the register says where the host is, what it is, and how long its charter lasts; what was typed about
     * it counts no longer.
     */
    void choose(RegisteredHost found) {
        registered = found;
        hostCountry = null;
        hostKind = null;
        charterStatus = null;
        charterFrom = null;
        charterUntil = null;
    }

    /** Nobody is chosen: what was typed about the host counts. */
    void forgetHost() {
        registered = null;
        host = null;
    }

    @Nullable
    RegisteredHost registered() {
        return registered;
    }

    /** Only for a form that passed validation. */
    public MobilityFacts facts(LocalDate submittedOn) {
        return MobilityFacts.builder()
                .type(type)
                .category(category)
                .staffContractAtDeparture(staffContractAtDeparture)
                .citizenships(citizenshipCodes())
                .countryOfOrigin(country(countryOfOrigin))
                .priorErasmusMonths(priorErasmusMonths)
                .hostCountry(registered == null ? country(hostCountry) : registered.country())
                .hostKind(registered == null ? hostKind : HostKind.UNIVERSITY)
                .charter(registered == null ? charter() : registered.charter())
                .agreement(agreement)
                .departure(departure)
                .firstDay(firstDay)
                .lastDay(lastDay)
                .virtualComponent(virtualComponent)
                .virtualLastDay(virtualLastDay)
                .credits(credits)
                .conference(conference)
                .submittedOn(submittedOn)
                .build();
    }

    /** The case as it would be submitted now. Only for a form that passed validation. */
    MobilityFacts facts(CallTerms call, Instant now) {
        return facts(now.atZone(call.rules().zone()).toLocalDate()).toBuilder()
                .submittedAt(now)
                .build();
    }

    /** Whether an older link says something of the host's charter, which nobody is asked any more. */
    public boolean isCharterSaid() {
        return charterStatus != null || charterFrom != null || charterUntil != null;
    }

    /** A university entered by hand is one that was not found in the register, unless an older link says otherwise. */
    private @Nullable Charter charter() {
        if (charterStatus != null) {
            return new Charter(charterStatus, charterFrom, charterUntil);
        }
        return hostKind == HostKind.UNIVERSITY ? Charter.notFound() : null;
    }

    /** Every answer given, by the name of its field, as the same page would send it. */
    public List<Choice> given() {
        var answers = new ArrayList<Choice>();
        add(answers, "type", type);
        add(answers, "category", category);
        add(answers, "staffContractAtDeparture", staffContractAtDeparture);
        given(citizenships).forEach(country -> add(answers, "citizenships", country));
        add(answers, "countryOfOrigin", countryOfOrigin);
        add(answers, "priorErasmusMonths", priorErasmusMonths == null ? null : priorErasmusMonths.toPlainString());
        add(answers, "host", host);
        add(answers, "hostCountry", hostCountry);
        add(answers, "hostKind", hostKind);
        add(answers, "charterStatus", charterStatus);
        add(answers, "charterFrom", charterFrom);
        add(answers, "charterUntil", charterUntil);
        add(answers, "agreement", agreement);
        add(answers, "departure", departure);
        add(answers, "firstDay", firstDay);
        add(answers, "lastDay", lastDay);
        add(answers, "virtualComponent", virtualComponent);
        add(answers, "virtualLastDay", virtualLastDay);
        add(answers, "credits", credits == null ? null : credits.toPlainString());
        add(answers, "conference", conference);
        return answers;
    }

    private static void add(List<Choice> answers, String field, @Nullable Object answer) {
        if (answer != null && !answer.toString().isBlank()) {
            answers.add(new Choice(field, answer.toString()));
        }
    }

    /** The citizenships that are countries, without the fields left empty. */
    public List<CountryCode> citizenshipCodes() {
        return given(citizenships).stream()
                .map(CheckForm::country)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void rejectUnlessCountry(String field, @Nullable String typed, Errors errors) {
        if (typed != null && !typed.isBlank() && country(typed) == null) {
            errors.rejectValue(field, "country", new Object[] {typed.strip()}, null);
        }
    }

    private static List<String> given(List<String> countries) {
        return countries.stream()
                .filter(country -> country != null && !country.isBlank())
                .toList();
    }

    /** The code by which the lists on the page know a country, however it was typed; what is no country stays as it is. */
    private static String iso(String typed) {
        return CountryNames.read(typed).map(CountryCode::value).orElse(typed);
    }

    private static @Nullable CountryCode country(@Nullable String typed) {
        return typed == null ? null : CountryNames.read(typed).orElse(null);
    }

    public @Nullable MobilityType getType() {
        return type;
    }

    public void setType(@Nullable MobilityType type) {
        this.type = type;
    }

    public @Nullable ApplicantCategory getCategory() {
        return category;
    }

    public void setCategory(@Nullable ApplicantCategory category) {
        this.category = category;
    }

    public @Nullable Boolean getStaffContractAtDeparture() {
        return staffContractAtDeparture;
    }

    public void setStaffContractAtDeparture(@Nullable Boolean staffContractAtDeparture) {
        this.staffContractAtDeparture = staffContractAtDeparture;
    }

    public List<String> getCitizenships() {
        return citizenships;
    }

    public void setCitizenships(List<String> citizenships) {
        this.citizenships = given(citizenships).stream().map(CheckForm::iso).toList();
    }

    public @Nullable String getCountryOfOrigin() {
        return countryOfOrigin;
    }

    public void setCountryOfOrigin(@Nullable String countryOfOrigin) {
        this.countryOfOrigin = countryOfOrigin == null ? null : iso(countryOfOrigin);
    }

    public @Nullable BigDecimal getPriorErasmusMonths() {
        return priorErasmusMonths;
    }

    public void setPriorErasmusMonths(@Nullable BigDecimal priorErasmusMonths) {
        this.priorErasmusMonths = priorErasmusMonths;
    }

    public @Nullable String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = host;
    }

    public @Nullable String getHostQuery() {
        return hostQuery;
    }

    public void setHostQuery(@Nullable String hostQuery) {
        this.hostQuery = hostQuery;
    }

    public @Nullable String getHostCountry() {
        return hostCountry;
    }

    public void setHostCountry(@Nullable String hostCountry) {
        this.hostCountry = hostCountry == null ? null : iso(hostCountry);
    }

    public @Nullable HostKind getHostKind() {
        return hostKind;
    }

    public void setHostKind(@Nullable HostKind hostKind) {
        this.hostKind = hostKind;
    }

    public @Nullable CharterStatus getCharterStatus() {
        return charterStatus;
    }

    public void setCharterStatus(@Nullable CharterStatus charterStatus) {
        this.charterStatus = charterStatus;
    }

    public @Nullable LocalDate getCharterFrom() {
        return charterFrom;
    }

    public void setCharterFrom(@Nullable LocalDate charterFrom) {
        this.charterFrom = charterFrom;
    }

    public @Nullable LocalDate getCharterUntil() {
        return charterUntil;
    }

    public void setCharterUntil(@Nullable LocalDate charterUntil) {
        this.charterUntil = charterUntil;
    }

    public @Nullable Agreement getAgreement() {
        return agreement;
    }

    public void setAgreement(@Nullable Agreement agreement) {
        this.agreement = agreement;
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
