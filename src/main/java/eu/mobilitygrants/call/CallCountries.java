package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.CallRules;
import eu.mobilitygrants.eligibility.CountryStatus;
import java.text.Collator;
import java.util.List;
import java.util.Locale;

/** Names the countries of a call in the reader's language, without the institution's own. */
final class CallCountries {

    private CallCountries() {}

    static CallPage.Countries of(CallRules rules, Locale locale) {
        return new CallPage.Countries(
                named(rules, CountryStatus.EU_MEMBER, locale),
                named(rules, CountryStatus.ASSOCIATED, locale),
                named(rules, CountryStatus.NOT_ASSOCIATED, locale),
                rules.sendingCountry().displayName(locale));
    }

    private static List<String> named(CallRules rules, CountryStatus status, Locale locale) {
        return rules.countries().values().stream()
                .filter(terms -> terms.status() == status && !terms.country().equals(rules.sendingCountry()))
                .map(terms -> terms.country().displayName(locale))
                .sorted(Collator.getInstance(locale))
                .toList();
    }
}
