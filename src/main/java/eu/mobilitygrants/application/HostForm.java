package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Where the stay takes place. What identifies the host is written only from the page on which it is entered by hand; of a
 * host of the register it is the register that says it.
 */
class HostForm implements SectionForm {

    private long version;

    private @Nullable String name;

    private @Nullable String city;

    private @Nullable CountryCode country;

    private @Nullable HostKind kind;

    private @Nullable String erasmusCode;

    private boolean byHand;

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
        return content.with(enteredByHand() ? entered() : kept(content.host()));
    }

    /** The page says so; a form with a name or a country in it says so as well. */
    private boolean enteredByHand() {
        return byHand || name != null || city != null || country != null || kind != null || erasmusCode != null;
    }

    /** The charter is not asked for: the register is, whenever somebody wants to know. */
    private ApplicationContent.Host entered() {
        return new ApplicationContent.Host(
                null, name, city, country, kind, erasmusCode, null, agreement, contactName, contactEmail);
    }

    private ApplicationContent.Host kept(ApplicationContent.Host host) {
        return new ApplicationContent.Host(
                host.registered(),
                host.name(),
                host.city(),
                host.country(),
                host.kind(),
                host.erasmusCode(),
                host.charter(),
                agreement == null && host.registered() == null ? host.agreement() : agreement,
                contactName,
                contactEmail);
    }

    public boolean isByHand() {
        return byHand;
    }

    public void setByHand(boolean byHand) {
        this.byHand = byHand;
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
