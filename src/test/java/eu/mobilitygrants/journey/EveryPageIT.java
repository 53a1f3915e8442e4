package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.EveryState;
import eu.mobilitygrants.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that links lead to, for everyone who may see it, in every state of an application, with and without mistakes:
 * accessible on a desk and on a phone, by day and by night, and enlarged. New pages are found by their links. The second
 * reader of one kind of page sees less on it, seldom more: that is looked at in fewer ways.
 */
@Journey
class EveryPageIT {

    /** Of pages that differ only in what they are about; those where a walk starts are all looked at. */
    private static final int OF_EACH_KIND = 1;

    private static EveryState world;

    /** Kind of page → who looked at it in every way; for the next reader two ways are enough. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"officer", "applicant", "nobody", "chair", "auditor", "assessor", "admin"})
    void isThereForEveryone(String role, Stage stage) {
        var world = world(stage);
        var reader = switch (role) {
            case "applicant" -> world.applicant();
            case "officer" -> world.officer();
            case "auditor" -> world.auditor();
            case "assessor" -> world.assessor();
            case "chair" -> world.chair();
            case "admin" -> world.admin();
            default -> null;
        };
        var visitor =
                reader == null ? stage.visitor(Window.DESK).open("/") : stage.signedIn(reader.person(), Window.DESK);

        var pages = new Walk(visitor.requests()::page, OF_EACH_KIND)
                .from(reader == null ? world.publicPages() : reader.starts())
                .keySet();
        var faults = new LinkedHashMap<String, List<String>>();
        var titles = new HashMap<String, String>();
        for (var path : pages) {
            visitor.goesTo(path);
            note(faults, path, looks(visitor, role, Walk.kind(path)));
            var title = visitor.page().title();
            var place = visitor.path();
            var other = titles.putIfAbsent(title, place);
            if (other != null && !same(other, place)) {
                note(faults, path, List.of("has the same title as %s: %s".formatted(other, title)));
            }
        }
        mistakes(visitor, role, pages, faults);

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(faults).as("of %d pages", pages.size()).isEmpty();
    }

    private static List<String> looks(Visitor visitor, String role, String kind) {
        var looks = new Looks(visitor.page());
        return KNOWN.computeIfAbsent(kind, first -> role).equals(role) ? looks.at() : looks.again();
    }

    private static synchronized EveryState world(Stage stage) {
        if (world == null) {
            world = new EveryState(stage.portal());
        }
        return world;
    }

    /** A filter or an answered question makes no other page, and the home page is the call's. */
    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String path) {
        return Walk.kind(path)
                .replaceAll("\\?.*", "")
                .replaceAll("^/$", "/calls/{call}")
                .replace("/calls/{call}/check", "/check");
    }

    private static void mistakes(
            Visitor visitor, String role, Iterable<String> pages, Map<String, List<String>> faults) {
        var sent = new HashSet<String>();
        var mistakes = new Mistakes(visitor.page());
        for (var path : pages) {
            visitor.goesTo(path);
            var forms = mistakes.count();
            for (var form = 0; form < forms; form++) {
                if (form < mistakes.count() && sent.add(Walk.kind(path) + mistakes.name(form)) && mistakes.sent(form)) {
                    note(faults, path + " with mistakes", looks(visitor, role, Walk.kind(path) + " " + form));
                    note(faults, path + " with mistakes", mistakes.list());
                    visitor.goesTo(path);
                }
            }
        }
    }

    private static void note(Map<String, List<String>> faults, String path, List<String> found) {
        if (!found.isEmpty()) {
            faults.computeIfAbsent(path, key -> new ArrayList<>()).addAll(found);
        }
    }
}
