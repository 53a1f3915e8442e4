package eu.mobilitygrants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.shared.ConflictException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class PeopleAdministrationIT {

    private final String email = "esi." + UUID.randomUUID() + "@example.org";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private PeopleDirectory directory;

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private RoleChanges changes;

    @Autowired
    private TransactionTemplate transaction;

    private Person admin;

    @BeforeEach
    void appoint() {
        admin = PeopleFixtures.person(jdbc, "Ada Admin", Role.ADMIN);
    }

    @Test
    void givesANewAddressItsRolesAndWritesItDown() {
        assertThat(post("/admin/people")
                        .param("email", email.toUpperCase(Locale.ROOT))
                        .param("name", "Esi Mensah")
                        .param("roles", "ASSESSOR", "CHAIR")
                        .param("unit", "PUBLIC_HEALTH"))
                .hasStatus3xxRedirection();

        var person = people.byEmail(email).orElseThrow();
        assertThat(person.name()).isEqualTo("Esi Mensah");
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.ASSESSOR, Role.CHAIR);
        assertThat(person.unit()).isEqualTo("PUBLIC_HEALTH");
        assertThat(get("/admin/people/" + person.id()))
                .hasStatusOk()
                .bodyText()
                .contains("by Ada Admin", "Assessor, Chair", "Department of Public Health", "6 October 2025, 09:00");
    }

    @Test
    void leadsToThePersonWhenTheAddressIsKnown() {
        var known = people.welcome(email, Locale.ENGLISH);

        assertThat(post("/admin/people")
                        .param("email", email)
                        .param("name", "Other Name")
                        .param("roles", "OFFICER"))
                .hasRedirectedUrl("/admin/people/" + known.id());
        assertThat(people.person(known.id())).isEqualTo(known);
    }

    @Test
    void namesEveryMistakeAndKeepsWhatWasTyped() {
        assertThat(post("/admin/people")
                        .param("email", "no address")
                        .param("name", "")
                        .param("roles", "ASSESSOR"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no address", "href=\"#email\"", "href=\"#name\"", "Enter the name")
                .contains("href=\"#unit\"", "Choose the unit for which the assessor sits");
    }

    @Test
    void refusesUnitsNobodyKnows() {
        assertThat(post("/admin/people")
                        .param("email", email)
                        .param("name", "Esi")
                        .param("roles", "ASSESSOR")
                        .param("unit", "MOON_OFFICE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void keepsWhatTheFasterOfTwoAdminsDid() {
        var person = PeopleFixtures.person(jdbc, "Twice Edited");
        var page = "/admin/people/" + person.id();

        assertThat(post(page).param("name", "First").param("roles", "OFFICER").param("version", "0"))
                .hasRedirectedUrl(page);
        assertThat(post(page).param("name", "Second").param("version", "0")).hasStatus(HttpStatus.CONFLICT);

        assertThat(people.person(person.id()).name()).isEqualTo("First");
        assertThat(people.person(person.id()).roles()).containsExactly(Role.OFFICER);
    }

    @Test
    void letsNoAdminTakeTheirOwnGroundAway() {
        var own = "/admin/people/" + admin.id();

        assertThat(post(own).param("name", "Ada").param("version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You cannot take the role of admin from yourself");
        assertThat(post(own + "/disable").param("version", "0")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(own)).hasStatusOk().bodyText().doesNotContain(own + "/disable");
        assertThatThrownBy(() -> administration.change(admin.id(), admin.id(), 0, new Standing("Ada", Set.of(), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leavesOneAdminWhenTwoDismissEachOther() throws Exception {
        var other = PeopleFixtures.person(jdbc, "Otto Admin", Role.ADMIN);
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.submit(() -> dismiss(gate, admin, other));
            threads.submit(() -> dismiss(gate, other, admin));
            gate.countDown();
        }

        assertThat(IntStream.of(0, 1).mapToObj(i -> people.person((i == 0 ? admin : other).id())))
                .filteredOn(person -> person.has(Role.ADMIN))
                .hasSize(1);
    }

    @Test
    void closesAndOpensAccessAndWritesItDown() {
        var person = PeopleFixtures.person(jdbc, "Closed Access", Role.OFFICER);
        var page = "/admin/people/" + person.id();

        assertThat(post(page + "/disable").param("version", "0")).hasRedirectedUrl(page);
        assertThat(people.person(person.id()).disabled()).isTrue();
        assertThat(post(page + "/enable").param("version", "0")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(page + "/enable").param("version", "1")).hasRedirectedUrl(page);

        assertThat(people.person(person.id()).disabled()).isFalse();
        assertThat(changes.of(person.id()))
                .extracting(RoleChange::disabledAfter)
                .containsExactly(false, true);
    }

    @Test
    void editsNoEntryOfWhatHappened() {
        var person = administration.add(
                admin.id(), email, Locale.ENGLISH, new Standing("Esi", EnumSet.of(Role.AUDITOR), null));

        for (var statement : new String[] {
            "update role_change set roles_after = 'ADMIN' where person_id = ?",
            "delete from role_change where person_id = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(person.value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void writesNoEntryWhenOnlyTheNameChanges() {
        var person = PeopleFixtures.person(jdbc, "Old Name", Role.OFFICER);

        administration.change(admin.id(), person.id(), 0, new Standing("New Name", EnumSet.of(Role.OFFICER), null));

        assertThat(changes.of(person.id())).isEmpty();
    }

    @Test
    void refusesAnAddressThatBecameKnownMeanwhile() {
        people.welcome(email, Locale.ENGLISH);

        assertThatThrownBy(() ->
                        administration.add(admin.id(), email, Locale.ENGLISH, new Standing("Esi", Set.of(), null)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void listsEveryoneOnceAndFindsThemByPartsOfNameOrAddress() {
        var tag = "Pg" + UUID.randomUUID().toString().substring(0, 8);
        IntStream.range(0, 45).forEach(each -> PeopleFixtures.person(jdbc, tag + " Same Name"));

        var seen = new ArrayList<UserId>();
        IntStream.range(0, 3)
                .forEach(number ->
                        directory.page(tag.toUpperCase(Locale.ROOT), number).forEach(person -> seen.add(person.id())));

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(get("/admin/people?search=" + tag + "&page=1"))
                .hasStatusOk()
                .bodyText()
                .contains("45 people", "Page 2 of 3", "search=" + tag + "&amp;page=2");
        assertThat(get("/admin/people?search=100%25")).hasStatusOk().bodyText().contains("Nobody has such a name");
    }

    @Test
    void answers404ForIdsThatAreNone() {
        assertThat(get("/admin/people/no-id")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/admin/people/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/admin/people/no-id/disable").param("version", "0")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void makesTheFirstAdminOnlyWhileThereIsNone() {
        var runner = new FirstAdmin(email, jdbc, people, changes, new MailLanguages(java.util.List.of(Locale.ENGLISH)));

        runner.run(new DefaultApplicationArguments());
        assertThat(people.byEmail(email)).isEmpty();

        transaction.executeWithoutResult(attempt -> {
            jdbc.sql("delete from person_role where role = 'ADMIN'").update();
            runner.run(new DefaultApplicationArguments());
            assertThat(people.byEmail(email)).get().matches(person -> person.has(Role.ADMIN));
            assertThat(changes.of(people.byEmail(email).orElseThrow().id()))
                    .extracting(RoleChange::by)
                    .containsOnlyNulls()
                    .hasSize(1);
            attempt.setRollbackOnly();
        });
    }

    private Object dismiss(CountDownLatch gate, Person acting, Person person) throws InterruptedException {
        gate.await();
        administration.change(acting.id(), person.id(), 0, new Standing(person.name(), Set.of(), null));
        return person;
    }

    private MockMvcRequestBuilder get(String route) {
        return mvc.get().uri(java.net.URI.create(route)).with(user(new SignedInPerson(admin)));
    }

    private MockMvcRequestBuilder post(String route) {
        return mvc.post().uri(route).with(user(new SignedInPerson(admin))).with(csrf());
    }
}
