package eu.mobilitygrants.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was sent from the page of one section.
 *
 * @param fields name → what was typed; a field that was not on the page is not in it, and stays as it is
 * @param base what the section held when the page was made; null if the page does not say
 * @param then where its writer wants to go
 * @param choices of a page that showed two versions: answer → {@code saved} or {@code mine}
 */
record SectionInput(
        Section section,
        Map<String, List<String>> fields,
        @Nullable String base,
        @Nullable String version,
        String then,
        Map<String, String> choices) {

    private static final String CHOICE = "keep.";
    private static final Set<String> NOT_TYPED =
            Set.of("base", "version", "then", "live", "add", "remove", "keep", "lang", "q", "host", "registered");
    private static final String CITIZENSHIPS = "citizenships[";

    static SectionInput of(Section section, Map<String, List<String>> sent) {
        var fields = new LinkedHashMap<String, List<String>>();
        var choices = new TreeMap<String, String>();
        var citizenships = new TreeMap<Integer, String>();
        sent.forEach((name, values) -> {
            if (name.startsWith(CHOICE)) {
                choices.put(name.substring(CHOICE.length()), values.getFirst());
            } else if (name.matches("citizenships\\[\\d{1,2}]")) {
                citizenships.put(place(name), values.getFirst());
            } else if (!name.startsWith("_") && !NOT_TYPED.contains(name)) {
                fields.put(name, List.copyOf(values));
            }
        });
        var removed = first(sent, "remove");
        if (removed != null && removed.matches("\\d{1,2}")) {
            citizenships.put(Integer.parseInt(removed), "");
        }
        fields.putAll(withoutGaps(citizenships.values()));
        var then = first(sent, "then");
        return new SectionInput(
                section, fields, first(sent, "base"), first(sent, "version"), then == null ? "next" : then, choices);
    }

    /** As when a page is opened: nothing was sent. */
    static SectionInput nothing(Section section) {
        return new SectionInput(section, Map.of(), null, null, "next", Map.of());
    }

    /** An empty list is one empty field: it says that there are none. */
    private static Map<String, List<String>> withoutGaps(Collection<String> citizenships) {
        var typed = new ArrayList<>(citizenships.stream()
                .filter(text -> !text.isBlank())
                .limit(YouForm.MOST_CITIZENSHIPS)
                .toList());
        if (typed.isEmpty() && !citizenships.isEmpty()) {
            typed.add("");
        }
        var fields = new LinkedHashMap<String, List<String>>();
        typed.forEach(text -> fields.put(CITIZENSHIPS + fields.size() + "]", List.of(text)));
        return fields;
    }

    static int place(String field) {
        return Integer.parseInt(field.substring(CITIZENSHIPS.length(), field.length() - 1));
    }

    /** Names of all answers that something was sent for. */
    Set<String> answers() {
        return fields.keySet().stream().map(section::answer).collect(Collectors.toSet());
    }

    /** Without the answers for which the saved version is to stay. */
    SectionInput without(Collection<String> answers) {
        var kept = new LinkedHashMap<>(fields);
        kept.keySet().removeIf(field -> answers.contains(section.answer(field)));
        return new SectionInput(section, kept, base, version, then, choices);
    }

    private static @Nullable String first(Map<String, List<String>> sent, String name) {
        var values = sent.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
