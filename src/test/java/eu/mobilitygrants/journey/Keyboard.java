package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/** Somebody without a mouse: Tab, arrows, Space, Enter and letters. Where the focus is must be seen at every step. */
final class Keyboard {

    private static final int LONGEST_WAY = 200;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on by Tab to the link that reads so, and follows it. */
    void follow(String text) {
        go(Map.of(), "A", text);
    }

    /** Goes on by Tab to the button that reads so, and presses it. */
    void press(String text) {
        go(Map.of(), "BUTTON", text);
    }

    /** Answers each field that has an answer as it is reached, then presses the button. */
    void fill(Map<String, String> answers, String button) {
        go(answers, "BUTTON", button);
    }

    private void go(Map<String, String> answers, String kind, String text) {
        var open = new HashMap<>(answers);
        for (var step = 0; step < LONGEST_WAY; step++) {
            var focus = next();
            var answer = open.remove(focus.get("name"));
            if (answer != null) {
                answer(focus, answer);
            } else if (kind.equals(focus.get("tag")) && text.equals(focus.get("text"))) {
                assertThat(open)
                        .as("fields that Tab did not reach on %s", page.url())
                        .isEmpty();
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
                page.waitForLoadState();
                return;
            }
        }
        throw new AssertionError("Tab does not lead to “%s” on %s; unanswered: %s".formatted(text, page.url(), open));
    }

    /** One step on. */
    Map<String, Object> next() {
        page.keyboard().press("Tab");
        var focus = new Looks(page).focus();
        if (!focus.containsKey("bare")) {
            assertThat(focus)
                    .as("the focus on %s", page.url())
                    .containsEntry("outlined", true)
                    .containsEntry("seen", true);
        }
        return focus;
    }

    private void answer(Map<String, Object> focus, String answer) {
        switch (focus.get("type") + "") {
            case "radio" -> moveTo(answer, "ArrowDown");
            case "checkbox" -> page.keyboard().press("Space");
            case "select-one" -> moveTo(answer, "ArrowDown");
            case "date" -> page.keyboard().type(american(answer));
            default -> {
                page.keyboard().press("ControlOrMeta+a");
                page.keyboard().type(answer);
            }
        }
    }

    private void moveTo(String value, String key) {
        for (var step = 0; step < LONGEST_WAY; step++) {
            if (value.equals(new Looks(page).focus().get("value"))) {
                if (!Boolean.TRUE.equals(new Looks(page).focus().get("checked"))
                        && "radio".equals(new Looks(page).focus().get("type"))) {
                    page.keyboard().press("Space");
                }
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("No arrow leads to %s on %s".formatted(value, page.url()));
    }

    /** The browser of these journeys asks for month, day, year. */
    private static String american(String day) {
        return day.substring(5, 7) + day.substring(8) + day.substring(0, 4);
    }
}
