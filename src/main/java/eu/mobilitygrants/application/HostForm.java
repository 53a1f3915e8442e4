package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.shared.CountryCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Where the stay takes place. A host of the register is one as long as nothing is written over what the register says of
 * it; from then on it is entered by hand.
 */
class HostForm implements SectionForm {

    private @Nullable String name;

    private @Nullable String city;

    private @Nullable CountryCode country;

    private @Nullable HostKind kind;

    private @Nullable String erasmusCode;

    private @Nullable Agreement agreement;

    private @Nullable String contactName;

    private @Nullable String contactEmail;

    static HostForm of(ApplicationContent content) {
        var host = content.host();
        var form = new HostForm();
        form.name = host.name();
        form.city = host.city();
        form.country = host.country();
        form.kind = host.kind();
        form.erasmusCode = host.erasmusCode();
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
    }

    @Override
    public ApplicationContent applyTo(ApplicationContent content) {
        var before = content.host();
        var same = isSaidOf(before);
        return content.with(new ApplicationContent.Host(
                same ? before.registered() : null,
                name,
                city,
                country,
                kind,
                erasmusCode,
                same ? before.charter() : null,
                agreement,
                contactName,
                contactEmail));
    }

    private boolean isSaidOf(ApplicationContent.Host host) {
        return Objects.equals(name, host.name())
                && Objects.equals(city, host.city())
                && Objects.equals(country, host.country())
                && kind == host.kind()
                && Objects.equals(erasmusCode, host.erasmusCode());
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
