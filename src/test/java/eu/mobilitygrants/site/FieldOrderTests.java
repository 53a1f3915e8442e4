package eu.mobilitygrants.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of a form class stand as they stand on its page: the list of mistakes is put in order by them. */
class FieldOrderTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** A field by its fragment, or the list of citizenships, which is written out on its pages. */
    private static final Pattern FIELD = Pattern.compile(
            "fragments/form :: \\w+\\('(\\w+)'|hasErrors\\('(citizenships)'|: \\$\\{you\\.(citizenships)}");

    @ParameterizedTest(name = "{0} as in {1}")
    @CsvSource({
        "eu.mobilitygrants.application.StayForm, application/stay.html",
        "eu.mobilitygrants.application.YouForm, application/you.html",
        "eu.mobilitygrants.application.HostForm, application/host.html",
        "eu.mobilitygrants.call.CheckForm, call/questions.html",
        "eu.mobilitygrants.call.DatesForm, call/dates.html",
        "eu.mobilitygrants.application.WaiverForm, application/waiver-new.html",
    })
    void aFormHasItsFieldsInTheOrderOfItsPage(Class<?> form, String page) throws IOException {
        var declared = Arrays.stream(form.getDeclaredFields())
                .map(field -> field.getName())
                .toList();

        var met = fieldsOf(page).stream().filter(declared::contains).toList();

        assertThat(met)
                .hasSizeGreaterThan(4)
                .isSortedAccordingTo((one, other) -> declared.indexOf(one) - declared.indexOf(other));
    }

    /** A field that stands in two shapes of a page is met where it stands last: the last shape shows them all. */
    private static List<String> fieldsOf(String page) throws IOException {
        var names = FIELD.matcher(Files.readString(TEMPLATES.resolve(page)))
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : "citizenships")
                .toList();
        return names.stream()
                .distinct()
                .sorted((one, other) -> names.lastIndexOf(one) - names.lastIndexOf(other))
                .toList();
    }
}
