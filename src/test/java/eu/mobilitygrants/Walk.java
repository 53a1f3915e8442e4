package eu.mobilitygrants;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * From page to page along the links, so that a new page is looked at as soon as one leads to it. Of the pages that differ
 * only in what they are about, a few are enough.
 */
public final class Walk {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32,64}");
    private static final Pattern CALL = Pattern.compile("/calls/[^/?]+");
    private static final Pattern NUMBER = Pattern.compile("(?<=/)\\d+");

    private final Function<String, Optional<Document>> open;
    private final int ofEachKind;

    /** @param open the page at a path, after all redirections; empty for what is no page */
    public Walk(Function<String, Optional<Document>> open, int ofEachKind) {
        this.open = open;
        this.ofEachKind = ofEachKind;
    }

    /** What stays of an address without what it is about. */
    public static String kind(String path) {
        var parts = path.split("\\?", 2);
        var bare = NUMBER.matcher(
                        CALL.matcher(ID.matcher(parts[0]).replaceAll("{id}")).replaceAll("/calls/{call}"))
                .replaceAll("{number}")
                .replaceAll("/[A-Z][A-Z0-9_-]{2,}(?=/|$)", "/{code}");
        return parts.length == 1 ? bare : bare + "?" + String.join("&", parameters(parts[1]));
    }

    private static TreeSet<String> parameters(String query) {
        var names = new TreeSet<String>();
        for (var part : query.split("&")) {
            names.add(part.replaceAll("=.*", ""));
        }
        names.remove("call");
        return names;
    }

    /** @return path → page, in the order of the walk; where it starts is always looked at */
    public Map<String, Document> from(Collection<String> starts) {
        var pages = new LinkedHashMap<String, Document>();
        var seen = new LinkedHashSet<String>(starts);
        var ahead = new ArrayDeque<String>(starts);
        var visits = new HashMap<String, Integer>();
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (visits.merge(kind(path), 1, Integer::sum) > ofEachKind && !starts.contains(path)) {
                continue;
            }
            open.apply(path).ifPresent(page -> {
                pages.put(path, page);
                page.select("a[href^=/]").eachAttr("href").stream()
                        .map(href -> href.replaceAll("#.*", ""))
                        .filter(href -> !href.isEmpty() && !href.matches(".*[?&]lang=.*|.*\\.[a-z]{2,4}(\\?.*)?"))
                        .filter(seen::add)
                        .forEach(ahead::add);
            });
        }
        return pages;
    }
}
