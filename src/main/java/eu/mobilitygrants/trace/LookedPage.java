package eu.mobilitygrants.trace;

import eu.mobilitygrants.application.AboutCase;
import eu.mobilitygrants.application.ApplicationId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a page of the office or the committee shows, told by its address.
 *
 * @param application empty where it is about no single case
 * @param detail which one, such as the code of a document
 */
record LookedPage(Looked what, Optional<ApplicationId> application, String detail) {

    private static final Pattern CASE =
            Pattern.compile("/(?:office|committee|office/planner)/cases/\\{id(?::[^/]*)?}(.*)");
    private static final Pattern EXPORT = Pattern.compile(".*\\.(csv|xlsx|zip|json|jsonl)$");
    private static final int PARTS_BEFORE_NAME = 3;

    /** Which room's pages these are, by the part after /office or /committee. */
    private static final Map<String, Looked> BY_NAME = Map.of(
            "", Looked.CASES,
            "cases", Looked.CASES,
            "ledger", Looked.LEDGER,
            "pools", Looked.POOLS,
            "mail", Looked.MAIL,
            "audit", Looked.TRACE);

    static LookedPage of(HttpServletRequest request, List<AboutCase> others) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var variables = variables(request);
        var ofCase = CASE.matcher(pattern);
        if (ofCase.matches()) {
            var rest = ofCase.group(1);
            return new LookedPage(partOfCase(rest), id(variables.get("id")), detail(rest, variables));
        }
        var named = id(request.getParameter("application"))
                .or(() -> others.stream()
                        .flatMap(room -> room.of(pattern, variables).stream())
                        .findFirst());
        return new LookedPage(page(pattern), named, detail(pattern, variables));
    }

    private static Looked partOfCase(String rest) {
        if (rest.startsWith("/documents") || rest.startsWith("/document")) {
            return Looked.DOCUMENT;
        }
        if (rest.endsWith(".pdf")) {
            return Looked.PAPER;
        }
        return EXPORT.matcher(rest).matches() ? Looked.EXPORT : Looked.CASE;
    }

    private static Looked page(String pattern) {
        if (EXPORT.matcher(pattern).matches()) {
            return Looked.EXPORT;
        }
        if (pattern.startsWith("/office/audit/people")) {
            return Looked.PEOPLE;
        }
        var parts = pattern.split("/");
        return BY_NAME.getOrDefault(parts.length < PARTS_BEFORE_NAME ? "" : parts[2], Looked.PAGE);
    }

    /** What stands in the address apart from the case itself. */
    private static String detail(String rest, Map<String, String> variables) {
        return Stream.of(rest.split("/"))
                .skip(1)
                .map(part -> part.startsWith("{") ? variables.getOrDefault(part.replaceAll("[{}]|:.*", ""), "") : part)
                .filter(part -> !part.equals("office") && !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static Optional<ApplicationId> id(@org.jspecify.annotations.Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(one -> !one.isBlank()).map(ApplicationId::of);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
