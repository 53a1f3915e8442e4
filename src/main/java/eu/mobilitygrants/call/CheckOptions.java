package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.shared.CountryNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lists that the questions of the check choose from. */
@Component
class CheckOptions {

    private static final int FEWEST_CITIZENSHIPS = 2;
    private static final int MOST_CITIZENSHIPS = 4;

    private final CaseChoices choices;
    private final TypeRows types;
    private final VerdictWording wording;

    CheckOptions(CaseChoices choices, TypeRows types, VerdictWording wording) {
        this.choices = choices;
        this.types = types;
        this.wording = wording;
    }

    CheckPage.Options of(CallTerms call, CheckForm check, Locale locale) {
        return new CheckPage.Options(
                types.choices(call, locale),
                choices.of(ApplicantCategory.class, locale),
                CountryNames.all(locale),
                citizenships(check),
                choices.of(HostKind.class, locale),
                choices.of(CharterStatus.class, locale),
                choices.of(Agreement.class, locale),
                choices.of(ConferenceShare.class, locale),
                choices.yesAndNo(locale),
                wording.date(call.rules().mobilityDeadline(), locale));
    }

    /** As shown, what is no country as typed; one field more than were given, so that another fits without a script. */
    private static List<String> citizenships(CheckForm check) {
        var given = new ArrayList<>(
                check.getCitizenships().stream().map(CountryInput::shown).toList());
        var lists = Math.max(Math.clamp(given.size() + 1, FEWEST_CITIZENSHIPS, MOST_CITIZENSHIPS), given.size());
        Stream.generate(() -> "").limit(lists - given.size()).forEach(given::add);
        return given;
    }
}
