package eu.mobilitygrants.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What people may type who look for a host of the register: words of its name and town, with the slips people make. */
final class SearchQueries {

    private SearchQueries() {}

    static List<String> of(List<KnownHost> register, int count, Random random) {
        var queries = new ArrayList<String>();
        while (queries.size() < count) {
            var host = register.get(random.nextInt(register.size())).facts();
            queries.add(
                    switch (queries.size() % 8) {
                        case 0 -> host.name();
                        case 1 -> host.code().value();
                        case 2 -> HostWords.folded(host.name()); // no accents, no capitals
                        case 3 -> swapped(host, random);
                        case 4 -> dropped(host, random);
                        case 5 -> slip(host.city(), random);
                        case 6 -> slip(words(host, 3), random);
                        default -> begun(host, random);
                    });
        }
        return queries;
    }

    private static String words(ListedHost host, int most) {
        return String.join(
                " ", Arrays.stream(host.name().split(" ")).limit(most).toList());
    }

    private static String swapped(ListedHost host, Random random) {
        var words = new ArrayList<>(Arrays.asList((words(host, 4) + " " + host.city()).split(" ")));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private static String dropped(ListedHost host, Random random) {
        var words = new ArrayList<>(Arrays.asList((words(host, 5) + " " + host.city()).split(" ")));
        words.remove(random.nextInt(words.size()));
        return String.join(" ", words);
    }

    private static String slip(String text, Random random) {
        if (text.length() < 4) {
            return text;
        }
        var at = 1 + random.nextInt(text.length() - 2);
        return random.nextBoolean()
                ? text.substring(0, at) + text.substring(at + 1)
                : text.substring(0, at)
                        + text.charAt(at + 1)
                        + text.charAt(at)
                        + text.substring(Math.min(at + 2, text.length()));
    }

    private static String begun(ListedHost host, Random random) {
        var text = words(host, 3);
        return text.substring(0, Math.min(text.length(), 3 + random.nextInt(10)));
    }
}
