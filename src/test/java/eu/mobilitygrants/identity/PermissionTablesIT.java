package eu.mobilitygrants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.identity.PermissionTable.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What "who may do what" says is what the doors answer: every route of office, committee and admin has a row, and each role
 * is let in or refused as its row says. No route can be forgotten, and an auditor finds none that changes anything.
 */
@PortalTest
class PermissionTablesIT {

    @Autowired
    private List<PermissionTable> tables;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** A route as it is asked for: with an id of nobody in it. */
    private record Route(HttpMethod method, String path) {}

    private record Door(PathPattern pattern, Permission permission) {}

    @Test
    void everyRouteAnswersAsItsRowSays() {
        var wrong = new TreeMap<String, String>();
        var noRow = new TreeSet<String>();
        var people = people();
        for (var route : routes("/office", "/committee", "/admin")) {
            var row = row(route);
            if (row.isEmpty()) {
                noRow.add(route.toString());
                continue;
            }
            var let = EnumSet.noneOf(Role.class);
            people.forEach((role, person) -> {
                if (status(route, person) != 403) {
                    let.add(role);
                }
            });
            if (!let.equals(row.get().permission().roles())) {
                wrong.put(
                        route.toString(),
                        "lets in %s, but %s says %s"
                                .formatted(
                                        let,
                                        row.get().permission().action(),
                                        row.get().permission().roles()));
            }
        }

        assertThat(noRow)
                .as("each route has a row in its room's PermissionTable")
                .isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void anAuditorChangesNothingAnywhere() {
        var auditor = PeopleFixtures.person(jdbc, "Aud Auditor", Role.AUDITOR);
        var open = new TreeSet<String>();
        for (var route : routes("/office", "/committee", "/admin")) {
            if (!route.method().equals(HttpMethod.GET) && status(route, auditor) != 403) {
                open.add(route.toString());
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void everyRowHasItsWordsAndADoorThatExists() {
        var routes = routes("/");
        for (var table : tables) {
            for (var row : table.permissions()) {
                var key = "%s.permission.%s".formatted(row.room(), row.action());
                assertThat(messages.getMessage(key, null, java.util.Locale.FRENCH))
                        .isNotBlank();
                row.states()
                        .forEach(state -> assertThat(messages.getMessage(state, null, java.util.Locale.ENGLISH))
                                .isNotBlank());
                assertThat(doors().filter(door -> door.permission().equals(row)))
                        .allMatch(
                                door -> routes.stream().anyMatch(route -> matches(door, route)),
                                row.action() + " has a door");
            }
        }
    }

    @Test
    void theAdminReadsItInBothLanguages() {
        var admin = PeopleFixtures.person(jdbc, "Abel Admin", Role.ADMIN);
        for (var language : List.of("en", "fr")) {
            var page = browser.get()
                    .uri("/admin/permissions?lang=" + language)
                    .with(user(new SignedInPerson(admin)))
                    .exchange();
            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(language.equals("en") ? "Pass a case on to the committee" : "Transmettre un dossier")
                    .doesNotContain("??");
            assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(30 * 1024);
        }
    }

    private TreeMap<Role, Person> people() {
        var people = new TreeMap<Role, Person>();
        Stream.of(Role.values()).forEach(role -> people.put(role, PeopleFixtures.person(jdbc, "One " + role, role)));
        return people;
    }

    private int status(Route route, Person person) {
        var answer = browser.method(route.method())
                .uri(route.path())
                .with(user(new SignedInPerson(person)))
                .with(csrf())
                .exchange();
        return answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : 500;
    }

    private Optional<Door> row(Route route) {
        return doors().filter(door -> matches(door, route))
                .min(Comparator.comparing(Door::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    }

    private Stream<Door> doors() {
        return tables.stream()
                .flatMap(table -> table.permissions().stream())
                .flatMap(row -> row.doors().stream().map(door -> new Door(pattern(door), row)));
    }

    private PathPattern pattern(String door) {
        return PathPatternParser.defaultInstance.parse(door.substring(door.indexOf(' ') + 1));
    }

    private boolean matches(Door door, Route route) {
        return door.pattern().matches(PathContainer.parsePath(route.path()))
                && door.permission().doors().stream()
                        .anyMatch(text -> text.startsWith(route.method() + " ")
                                && pattern(text).equals(door.pattern()));
    }

    private List<Route> routes(String... prefixes) {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().keySet().forEach(route -> {
            var methods = route.getMethodsCondition().getMethods();
            for (var pattern : route.getPatternValues()) {
                for (var path : paths(pattern)) {
                    if (Stream.of(prefixes).anyMatch(path::startsWith)) {
                        (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                                .forEach(method -> routes.add(new Route(method.asHttpMethod(), path)));
                    }
                }
            }
        });
        return routes;
    }

    /** With something in the place of each variable; a choice between words is a path each. */
    private static List<String> paths(String pattern) {
        var filled = pattern.replace("{call}", "ERASMUS-2024")
                .replace("{pool}", "STAFF")
                .replace("{code}", "PLAN");
        var choice = java.util.regex.Pattern.compile("\\{\\w+:([a-z]+(?:\\|[a-z]+)+)}")
                .matcher(filled);
        if (choice.find()) {
            return Stream.of(choice.group(1).split("\\|"))
                    .flatMap(word -> paths(choice.replaceFirst(word)).stream())
                    .toList();
        }
        return List.of(filled.replaceAll(
                "\\{\\w+(?::(?:[^{}]|\\{[^{}]*})*)?}", UUID.randomUUID().toString()));
    }
}
