package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds of every page whatever it is about: accessible, no wider than the window, in the reader's language, nothing
 * that the content policy blocks, no failure of the portal.
 */
final class PageCheck {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Page page;
    private final Window window;
    private final List<String> faults = new ArrayList<>();
    private int status;

    PageCheck(Page page, Window window) {
        this.page = page;
        this.window = window;
        page.onResponse(this::note);
        page.onPageError(fault -> faults.add("script: " + fault));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
    }

    private void note(Response response) {
        // A document shown in the page is navigated to as well: the page's own answer counts.
        if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
            status = response.status();
        } else if (response.status() >= 400 && !isRefusedAutosave(response)) {
            faults.add("%d for %s".formatted(response.status(), response.url()));
        }
    }

    /** The page itself says that the session has ended, and keeps the words. */
    private static boolean isRefusedAutosave(Response response) {
        return response.status() == 403 && response.url().endsWith("/autosave");
    }

    int status() {
        return status;
    }

    void look() {
        assertThat(faults).as("faults on %s", page.url()).isEmpty();
        assertThat(status).as("status of %s", page.url()).isLessThan(500);
        assertThat(page.title()).as("title of %s", page.url()).isNotBlank();
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language of %s", page.url())
                .isEqualTo(window.language());
        assertThat(page.locator("body").innerText())
                .as("message keys without words, or format left over, on %s", page.url())
                .doesNotContain("??", "{0", "{1", "''");
        if (window.scripts()) {
            fits();
            accessible();
        }
    }

    private void fits() {
        var overflow =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow)
                .as("horizontal overflow of %s in pixels", page.url())
                .isLessThanOrEqualTo(1);
    }

    private void accessible() {
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(WCAG)
                .analyze()
                .getViolations();
        assertThat(found)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }
}
