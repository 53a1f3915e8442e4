package eu.mobilitygrants.call;

import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.CountryNames;
import java.beans.PropertyEditorSupport;
import org.springframework.context.i18n.LocaleContextHolder;

/** A country in a field of text: a name when shown, a code when kept; what is no country stays as it was typed. */
class CountryInput extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
        setValue(CountryNames.read(text).map(CountryCode::value).orElse(text));
    }

    @Override
    public String getAsText() {
        return getValue() instanceof String text ? shown(text) : "";
    }

    /** The name in the reader's language, or what was typed. */
    static String shown(String text) {
        return CountryCode.parse(text)
                .map(country -> country.displayName(LocaleContextHolder.getLocale()))
                .orElse(text);
    }
}
