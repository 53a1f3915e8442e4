package eu.mobilitygrants.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a check: the facts stand in it, and nothing is kept anywhere else.
 *
 * @param facts field → answer
 */
record CheckAddress(CallId call, List<Choice> facts) {

    /** The answer to these facts, as it can be passed on. */
    String verdict() {
        return to("check");
    }

    /** The questions of a step, with these facts filled in. */
    String step(CheckStep step) {
        return to("check", new Choice("step", step.parameter()));
    }

    /** All questions on one page. */
    String allQuestions() {
        return to("check", new Choice("step", CheckController.ALL));
    }

    /** What the dates of the case allow. */
    String dates() {
        return to("dates");
    }

    private String to(String page, Choice... more) {
        var query = Stream.concat(facts.stream(), Stream.of(more))
                .map(answer -> answer.value() + "=" + URLEncoder.encode(answer.label(), UTF_8))
                .collect(Collectors.joining("&"));
        return "/calls/%s/%s%s".formatted(call, page, query.isEmpty() ? "" : "?" + query);
    }
}
