package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One person with one browser window. Every page they come to is checked with axe. */
final class Visitor implements AutoCloseable {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final boolean scripts;

    private Visitor(BrowserContext context, String home, boolean scripts) {
        this.context = context;
        this.page = context.newPage();
        this.home = home;
        this.scripts = scripts;
        page.setDefaultTimeout(15_000);
    }

    static Visitor atDesk(int port) {
        return new Visitor(context(1280, 900, true, "en"), "http://localhost:" + port, true);
    }

    static Visitor onPhone(int port, String language) {
        return new Visitor(context(390, 844, true, language), "http://localhost:" + port, true);
    }

    static Visitor withoutScripts(int port) {
        return new Visitor(context(1280, 900, false, "en"), "http://localhost:" + port, false);
    }

    private static BrowserContext context(int width, int height, boolean scripts, String language) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(scripts)
                        .setLocale(language));
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path.startsWith("http") ? path : home + path);
        return checked();
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return checked();
    }

    Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return checked();
    }

    Visitor fill(String field, String value) {
        page.locator(byName(field)).first().fill(value);
        return this;
    }

    Visitor select(String field, String value) {
        page.locator(byName(field)).first().selectOption(value);
        return this;
    }

    Visitor choose(String field, String value) {
        page.locator("%s[value='%s']".formatted(byName(field), value)).check();
        return this;
    }

    Visitor tick(String field) {
        page.locator("input[type=checkbox]" + byName(field)).first().check();
        return this;
    }

    Visitor upload(String field, Path file) {
        page.locator(byName(field)).first().setInputFiles(file);
        return this;
    }

    private static String byName(String field) {
        return "[name='%s']".formatted(field);
    }

    Locator heading() {
        return page.locator("h1");
    }

    String path() {
        return page.url().substring(home.length());
    }

    Visitor sees(String text) {
        assertThat(page.locator("body").innerText()).contains(text);
        return this;
    }

    Visitor doesNotSee(String text) {
        assertThat(page.locator("body").innerText()).doesNotContain(text);
        return this;
    }

    /** The first thing on the page that matches, e.g. a receipt number. */
    Optional<String> find(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page.locator("body").innerText());
        return matcher.find()
                ? Optional.of(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group())
                : Optional.empty();
    }

    Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** The page just reached: no accessibility finding, no fault, nothing wider than the window. */
    private Visitor checked() {
        page.waitForLoadState();
        assertThat(page.title()).as("title of %s", page.url()).isNotBlank();
        if (!scripts) {
            return this;
        }
        var found = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(found)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        var overflow =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow)
                .as("horizontal overflow of %s in pixels", page.url())
                .isLessThanOrEqualTo(1);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
