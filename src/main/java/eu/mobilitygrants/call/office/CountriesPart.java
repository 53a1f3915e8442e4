package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.TermsBuilder;
import eu.mobilitygrants.eligibility.CountryStatus;
import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.shared.CountryCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which countries there are, by their codes, in the programme's lists: each country in one of them. */
@Component
class CountriesPart implements PartPage {

    /** Source: docs/sources.md#countries. */
    private static final int REGIONS = 14;

    @Override
    public CallPart part() {
        return CallPart.COUNTRIES;
    }

    @Override
    public List<FieldGroup> groups(CallTerms call, PartWords words) {
        var programme = List.of(
                words.area("members", "members", codes(call, CountryStatus.EU_MEMBER, null)),
                words.area("associated", "associated", codes(call, CountryStatus.ASSOCIATED, null)));
        var others = new ArrayList<PartField>();
        for (var region = 1; region <= REGIONS; region++) {
            var field = words.area("region" + region, "region", codes(call, CountryStatus.NOT_ASSOCIATED, region));
            others.add(new PartField(
                    field.kind(),
                    field.key(),
                    words.say("call.field.region.numbered", region),
                    null,
                    field.value(),
                    List.of()));
        }
        return List.of(
                new FieldGroup(words.say("call.group.programme"), programme),
                new FieldGroup(words.say("call.group.regions"), others));
    }

    private static String codes(CallTerms call, CountryStatus status, @Nullable Integer region) {
        return call.rules().countries().values().stream()
                .filter(country -> country.status() == status && (region == null || region.equals(country.region())))
                .map(country -> country.country().value())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public CallTerms read(CallTerms call, Answers answers) {
        var countries = new LinkedHashMap<CountryCode, CountryTerms>();
        take("members", CountryStatus.EU_MEMBER, null, answers, countries);
        take("associated", CountryStatus.ASSOCIATED, null, answers, countries);
        for (var region = 1; region <= REGIONS; region++) {
            take("region" + region, CountryStatus.NOT_ASSOCIATED, region, answers, countries);
        }
        return TermsBuilder.of(call).countries(countries).build();
    }

    private static void take(
            String key,
            CountryStatus status,
            @Nullable Integer region,
            Answers answers,
            Map<CountryCode, CountryTerms> countries) {
        for (var word : answers.words(key, "[\\s,;]+")) {
            var code = CountryCode.parse(word).orElse(null);
            if (code == null) {
                answers.wrong(key, "noCountry", word);
            } else if (countries.putIfAbsent(code, new CountryTerms(code, status, region)) != null) {
                answers.wrong(key, "twice", word);
            }
        }
    }
}
