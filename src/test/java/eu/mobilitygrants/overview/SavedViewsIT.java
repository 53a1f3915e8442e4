package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Views of the list are their owner's: saved, shown first, renamed, replaced, deleted, and nobody else's business. */
@PortalTest
class SavedViewsIT {

    private static final String QUERY = "status=REFUSED&q=caf%C3%A9%20%26%20more&sort=NAME&column=POOL";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SavedViews views;

    private Person officer;

    @BeforeEach
    void anOfficer() {
        officer = PeopleFixtures.person(jdbc, "View Officer", Role.OFFICER);
    }

    @Test
    void aSavedViewLeadsToItsListWithFilterOrderAndColumns() {
        assertThat(save("Refused", QUERY, false)).hasRedirectedUrl("/office/cases?" + QUERY);

        var view = views.of(officer.id()).getFirst();
        assertThat(get("/office/views/" + view.id(), officer)).hasRedirectedUrl("/office/cases?" + QUERY);
        assertThat(get("/office/cases?" + QUERY, officer))
                .bodyText()
                .containsPattern("aria-current=\"true\"[^>]*>Refused<")
                .containsPattern("value=\"caf(é|&eacute;) &amp; more\"");
    }

    @Test
    void theDefaultIsShownWhereTheListIsOpenedWithoutAWishAndThereIsOnlyOne() {
        assertThat(get("/office/cases", officer)).hasStatusOk();
        save("First", "status=OFFERED", true);
        save("Second", QUERY, true);

        assertThat(get("/office/cases", officer)).hasRedirectedUrl("/office/cases?" + QUERY);
        assertThat(get("/office/cases?sort=NAME", officer)).hasStatusOk();
        assertThat(views.of(officer.id())).extracting(SavedView::standard).containsExactly(false, true);
    }

    @Test
    void aViewOfTheSameNameIsReplaced() {
        save("Mine", "status=OFFERED", false);
        save("mine", QUERY, false);

        assertThat(views.of(officer.id()))
                .singleElement()
                .extracting(SavedView::query)
                .isEqualTo(QUERY);
    }

    @Test
    void aViewIsRenamedAndDeleted() {
        save("Mine", QUERY, false);
        save("Other", "", false);
        var id = views.of(officer.id()).getFirst().id();

        assertThat(post("/office/views/" + id + "/rename", Map.of("name", "Yours"), officer))
                .hasRedirectedUrl("/office/views");
        assertThat(get("/office/views", officer)).bodyText().contains("Yours").doesNotContain("Mine<");
        assertThat(post("/office/views/" + id + "/rename", Map.of("name", "OTHER"), officer))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/office/views/" + id + "/rename", Map.of("name", " "), officer))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a name for the view");
        post("/office/views/" + id + "/delete", Map.of(), officer);
        assertThat(views.of(officer.id())).extracting(SavedView::name).containsExactly("Other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/rename", "/default", "/delete"})
    void somebodyElsesViewDoesNotExist(String action) {
        save("Mine", QUERY, true);
        var id = views.of(officer.id()).getFirst().id();
        var other = PeopleFixtures.person(jdbc, "Other Officer", Role.OFFICER);

        var answer = action.isEmpty()
                ? get("/office/views/" + id, other)
                : post("/office/views/" + id + action, Map.of("name", "Stolen", "standard", "false"), other);

        assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(views.of(officer.id()))
                .singleElement()
                .satisfies(view -> assertThat(view.name() + view.standard()).isEqualTo("Minetrue"));
    }

    @Test
    void aNameIsNeededAndAForgedFilterIsNone() {
        assertThat(save(" ", QUERY, false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a name for the view", "Negative");
        assertThat(save("Bad", "status=NONSENSE", false)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/office/views/no-id", officer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(views.of(officer.id())).isEmpty();
    }

    private MvcTestResult save(String name, String query, boolean standard) {
        return post(
                "/office/views", Map.of("name", name, "query", query, "standard", String.valueOf(standard)), officer);
    }

    private MvcTestResult get(String path, Person reader) {
        return browser.get()
                .uri(java.net.URI.create(path))
                .with(user(new SignedInPerson(reader)))
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Person reader) {
        var request =
                browser.post().uri(path).with(user(new SignedInPerson(reader))).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
