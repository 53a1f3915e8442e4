package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.shared.CountryCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Where the stay takes place. */
class HostForm implements SectionForm {

    private long version;

    private @Nullable String name;

    private @Nullable String city;

    private @Nullable CountryCode country;

    private @Nullable HostKind kind;

    private @Nullable String erasmusCode;

    private @Nullable CharterStatus charterStatus;

    private @Nullable LocalDate charterFrom;

    private @Nullable LocalDate charterUntil;

    private @Nullable Agreement agreement;

    private @Nullable String contactName;

    private @Nullable String contactEmail;

    static HostForm of(ApplicationContent content, long version) {
        var host = content.host();
        var form = new HostForm();
        form.version = version;
        form.name = host.name();
        form.city = host.city();
        form.country = host.country();
        form.kind = host.kind();
        form.erasmusCode = host.erasmusCode();
        var charter = host.charter();
        if (charter != null) {
            form.charterStatus = charter.status();
            form.charterFrom = charter.validFrom();
            form.charterUntil = charter.validUntil();
        }
        form.agreement = host.agreement();
        form.contactName = host.contactName();
        form.contactEmail = host.contactEmail();
        return form;
    }

    @Override
    public void validate(Errors errors) {
        FormInput.refuseLongerThan(200, errors, "name", name);
        FormInput.refuseLongerThan(100, errors, "city", city);
        FormInput.refuseLongerThan(30, errors, "erasmusCode", erasmusCode);
        FormInput.refuseLongerThan(200, errors, "contactName", contactName);
        FormInput.refuseNoAddress(errors, "contactEmail", contactEmail);
        FormInput.refuseFarAway(errors, "charterFrom", charterFrom);
        FormInput.refuseFarAway(errors, "charterUntil", charterUntil);
    }

    @Override
    public ApplicationContent applyTo(ApplicationContent content) {
        return content.with(new ApplicationContent.Host(
                null, name, city, country, kind, erasmusCode, charter(), agreement, contactName, contactEmail));
    }

    /** Dates alone say that there is a charter. */
    private @Nullable Charter charter() {
        if (charterStatus != null) {
            return new Charter(charterStatus, charterFrom, charterUntil);
        }
        return charterFrom == null && charterUntil == null
                ? null
                : new Charter(CharterStatus.HELD, charterFrom, charterUntil);
    }

    @Override
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public @Nullable CountryCode getCountry() {
        return country;
    }

    public void setCountry(@Nullable CountryCode country) {
        this.country = country;
    }

    public @Nullable HostKind getKind() {
        return kind;
    }

    public void setKind(@Nullable HostKind kind) {
        this.kind = kind;
    }

    public @Nullable String getErasmusCode() {
        return erasmusCode;
    }

    public void setErasmusCode(@Nullable String erasmusCode) {
        this.erasmusCode = erasmusCode;
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

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(@Nullable String contactEmail) {
        this.contactEmail = contactEmail;
    }
}
