package eu.mobilitygrants.partner;

import eu.mobilitygrants.shared.CountryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A member that holds no charter: a name and a country, as typed. */
class MemberForm {

    private @Nullable String name;

    private @Nullable String country;

    void validate(Errors errors) {
        if (name == null || name.isBlank()) {
            errors.rejectValue("name", "partner.member.noName");
        } else if (name.length() > 300) {
            errors.rejectValue("name", "partner.member.longName");
        }
        if (country == null || CountryNames.read(country).isEmpty()) {
            errors.rejectValue("country", "partner.member.noCountry");
        }
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }
}
