package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who applies. */
class YouForm implements SectionForm {

    private @Nullable String givenName;

    private @Nullable String familyName;

    private @Nullable ApplicantCategory category;

    private @Nullable Boolean staffContractAtDeparture;

    /** With a gap where nothing is typed yet, or nothing that can be read. */
    private List<@Nullable CountryCode> citizenships = new ArrayList<>();

    private @Nullable CountryCode countryOfOrigin;

    private @Nullable String programme;

    private @Nullable String supervisorEmail;

    private @Nullable BigDecimal priorErasmusMonths;

    private @Nullable Boolean scholarshipOrBenchFee;

    private @Nullable Boolean selfFunded;

    private @Nullable String unit;

    private @Nullable Boolean phdOrPostdoc;

    /** Nobody has more; a loop would. */
    static final int MOST_CITIZENSHIPS = 10;

    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(99);

    static YouForm of(ApplicationContent content) {
        var applicant = content.applicant();
        var form = new YouForm();
        form.givenName = applicant.givenName();
        form.familyName = applicant.familyName();
        form.category = applicant.category();
        form.staffContractAtDeparture = applicant.staffContractAtDeparture();
        form.citizenships.addAll(applicant.citizenships());
        form.countryOfOrigin = applicant.countryOfOrigin();
        form.priorErasmusMonths = applicant.priorErasmusMonths();
        form.unit = applicant.unit();
        form.programme = applicant.programme();
        form.supervisorEmail = applicant.supervisorEmail();
        form.phdOrPostdoc = applicant.phdOrPostdoc();
        form.selfFunded = applicant.selfFunded();
        form.scholarshipOrBenchFee = applicant.scholarshipOrBenchFee();
        return form;
    }

    @Override
    public void validate(Errors errors) {
        FormInput.refuseLongerThan(100, errors, "givenName", givenName);
        FormInput.refuseLongerThan(100, errors, "familyName", familyName);
        FormInput.refuseLongerThan(200, errors, "programme", programme);
        FormInput.refuseLongerThan(60, errors, "unit", unit);
        FormInput.refuseNoAddress(errors, "supervisorEmail", supervisorEmail);
        if (priorErasmusMonths != null
                && (priorErasmusMonths.signum() < 0 || priorErasmusMonths.compareTo(MOST_MONTHS) > 0)) {
            errors.rejectValue(
                    "priorErasmusMonths",
                    "application.outOfRange",
                    new Object[] {FormInput.label("you", "priorErasmusMonths"), 0, MOST_MONTHS},
                    null);
        }
    }

    @Override
    public ApplicationContent applyTo(ApplicationContent content) {
        return content.with(new ApplicationContent.Applicant(
                givenName,
                familyName,
                category,
                staffContractAtDeparture,
                citizenships(),
                countryOfOrigin,
                priorErasmusMonths,
                unit,
                programme,
                supervisorEmail,
                phdOrPostdoc,
                selfFunded,
                scholarshipOrBenchFee));
    }

    private List<CountryCode> citizenships() {
        return citizenships.stream()
                .flatMap(country -> Optional.ofNullable(country).stream())
                .distinct()
                .toList();
    }

    /** Begins the list anew, as long as the one that was sent. */
    void expectCitizenships(int count) {
        citizenships = new ArrayList<>(Collections.nCopies(count, null));
    }

    /** Leaves these places of the list to what was typed there and could not be read. */
    void leaveOpen(Collection<Integer> places) {
        places.stream().sorted().forEach(place -> {
            showCitizenships(place);
            citizenships.add(place, null);
        });
    }

    /** At least so many places to write in. */
    void showCitizenships(int count) {
        while (citizenships.size() < Math.min(count, MOST_CITIZENSHIPS)) {
            citizenships.add(null);
        }
    }

    public @Nullable String getGivenName() {
        return givenName;
    }

    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName;
    }

    public @Nullable String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName;
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

    public List<@Nullable CountryCode> getCitizenships() {
        return citizenships;
    }

    public void setCitizenships(List<@Nullable CountryCode> citizenships) {
        this.citizenships = citizenships;
    }

    public @Nullable CountryCode getCountryOfOrigin() {
        return countryOfOrigin;
    }

    public void setCountryOfOrigin(@Nullable CountryCode countryOfOrigin) {
        this.countryOfOrigin = countryOfOrigin;
    }

    public @Nullable BigDecimal getPriorErasmusMonths() {
        return priorErasmusMonths;
    }

    public void setPriorErasmusMonths(@Nullable BigDecimal priorErasmusMonths) {
        this.priorErasmusMonths = priorErasmusMonths;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable String getProgramme() {
        return programme;
    }

    public void setProgramme(@Nullable String programme) {
        this.programme = programme;
    }

    public @Nullable String getSupervisorEmail() {
        return supervisorEmail;
    }

    public void setSupervisorEmail(@Nullable String supervisorEmail) {
        this.supervisorEmail = supervisorEmail;
    }

    public @Nullable Boolean getPhdOrPostdoc() {
        return phdOrPostdoc;
    }

    public void setPhdOrPostdoc(@Nullable Boolean phdOrPostdoc) {
        this.phdOrPostdoc = phdOrPostdoc;
    }

    public @Nullable Boolean getSelfFunded() {
        return selfFunded;
    }

    public void setSelfFunded(@Nullable Boolean selfFunded) {
        this.selfFunded = selfFunded;
    }

    public @Nullable Boolean getScholarshipOrBenchFee() {
        return scholarshipOrBenchFee;
    }

    public void setScholarshipOrBenchFee(@Nullable Boolean scholarshipOrBenchFee) {
        this.scholarshipOrBenchFee = scholarshipOrBenchFee;
    }
}
