package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/**
 * One person with one browser window, in one language: buttons and links are named by their message keys. Every page they
 * come to is looked at by a {@link PageCheck}.
 */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final PageCheck check;
    private final Window window;
    private final String home;
    private final MessageSource words;

    Visitor(Window window, String home, MessageSource words) {
        this.window = window;
        this.home = home;
        this.words = words;
        this.context = Chromium.browser().newContext(window.options());
        this.page = context.newPage();
        this.check = new PageCheck(page, window);
        page.setDefaultTimeout(15_000);
    }

    Visitor open(String path) {
        page.navigate(home + path);
        return checked();
    }

    /** Goes to a page without the checks of every step: for those who look at it more closely. */
    Visitor goesTo(String path) {
        page.navigate(home + path);
        return this;
    }

    String home() {
        return home;
    }

    Page page() {
        return page;
    }

    /** Asks for a link on the page where they are asked to sign in, waits for the mail and follows it. */
    Visitor signIn(String email) {
        var mailbox = new Mailbox(email);
        var before = mailbox.size();
        answer("email", email).press("identity.signIn.send");
        return open(mailbox.newestAfter(before).path()).press("identity.confirm.enter");
    }

    Visitor follow(String key) {
        return followText(says(key));
    }

    Visitor followText(String text) {
        return go(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true)));
    }

    Visitor press(String key, Object... arguments) {
        return pressText(says(key, arguments));
    }

    Visitor pressText(String text) {
        return go(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true)));
    }

    /** Sends a form with the Enter key. */
    Visitor enters(String field) {
        var control = page.locator("[name='%s']".formatted(field)).first();
        page.waitForNavigation(() -> control.press("Enter"));
        return checked();
    }

    private Visitor go(Locator target) {
        page.waitForNavigation(() -> target.first().click());
        return checked();
    }

    Visitor unfold(String key) {
        page.locator("summary", new Page.LocatorOptions().setHasText(says(key))).click();
        return this;
    }

    /** Answers whatever the field is: text, date, list, radio buttons or a box to tick. */
    Visitor answer(String field, String value) {
        var named = "[name='%s']:not([type=hidden])".formatted(field);
        var control = page.locator(named).first();
        if (page.locator("select" + named).count() > 0) {
            control.selectOption(value);
        } else if (page.locator("input[type=radio]" + named).count() > 0) {
            page.locator("input[type=radio][name='%s'][value='%s']".formatted(field, value))
                    .check();
        } else if (page.locator("input[type=checkbox]" + named).count() > 0) {
            control.setChecked(Boolean.parseBoolean(value));
        } else {
            control.fill(value);
        }
        return this;
    }

    Visitor answerAll(Map<String, String> answers) {
        answers.forEach(this::answer);
        return this;
    }

    /** What stands in a field now; of radio buttons the one that is pressed, else nothing. */
    String answerTo(String field) {
        var pressed = page.locator("input[type=radio][name='%s']:checked".formatted(field));
        if (pressed.count() > 0) {
            return pressed.getAttribute("value");
        }
        var typed = page.locator("[name='%s']:not([type=hidden]):not([type=radio])".formatted(field));
        return typed.count() == 0 ? "" : typed.first().inputValue();
    }

    /** Puts files into the slot of a document and sends them. */
    Visitor upload(String code, Path... files) {
        page.setInputFiles("#file-" + code, files);
        return go(uploadButton(code));
    }

    /** The same, and stays on the page: the line is down, or the page itself refuses. Waits for what it says. */
    Visitor uploadInVain(String code, String said, Path... files) {
        page.setInputFiles("#file-" + code, files);
        uploadButton(code).click();
        page.getByText(said).waitFor();
        return checked();
    }

    private Locator uploadButton(String code) {
        return page.locator("form:has(#file-%s) button[type=submit]".formatted(code));
    }

    /** How many files are chosen in the slot of a document. */
    int chosen(String code) {
        return (Integer) page.evaluate("document.getElementById('file-%s').files.length".formatted(code));
    }

    /** The id of what has the focus. */
    String focused() {
        return (String) page.evaluate("document.activeElement.id");
    }

    Visitor linesDown(boolean down) {
        context.setOffline(down);
        return this;
    }

    /** What a message says in this person's language. */
    String says(String key, Object... arguments) {
        return words.getMessage(key, arguments, window.locale());
    }

    Visitor reads(String key, Object... arguments) {
        return sees(says(key, arguments));
    }

    Visitor readsNot(String key) {
        assertThat(text()).doesNotContainIgnoringCase(flat(says(key)));
        return this;
    }

    Visitor sees(String expected) {
        assertThat(text()).as(page.url()).containsIgnoringCase(flat(expected));
        return this;
    }

    Visitor seesNot(String unexpected) {
        assertThat(text()).as(page.url()).doesNotContainIgnoringCase(flat(unexpected));
        return this;
    }

    /** The first thing on the page that matches; its first group, e.g. a receipt number. */
    String find(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text());
        assertThat(matcher.find()).as("%s in %s", pattern, text()).isTrue();
        return matcher.group(1);
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String path() {
        return page.url().substring(home.length());
    }

    /** The HTTP status of the page they see. */
    int status() {
        return check.status();
    }

    /** As after a night, or on a portal that was started anew. */
    Visitor losesTheSession() {
        context.clearCookies();
        return this;
    }

    /** The line goes down, or comes back. */
    Visitor losesTheLine(boolean lost) {
        context.setOffline(lost);
        return this;
    }

    /** Waits until the page says this by itself, and looks at the page in that state. */
    Visitor hears(String key) {
        page.getByText(says(key)).first().waitFor();
        return checked();
    }

    /** Name of the field they are in. */
    String field() {
        return String.valueOf(page.evaluate("document.activeElement.name"));
    }

    String html() {
        return page.content();
    }

    /** All words on the page, in one line. */
    String text() {
        return flat(page.locator("body").innerText());
    }

    /** Pages without buttons for it, or with other buttons than the portal's: same cookies, no window. */
    Requests requests() {
        return new Requests(context.request(), home, window.language(), page);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** What a printer would put on paper: a picture, and a PDF beside it. */
    Visitor prints(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var screenOnly : List.of(".site-nav", ".site-tools", ".button-row", "button", ".eyebrow")) {
            assertThat(page.locator(screenOnly).all()).as(screenOnly).noneMatch(Locator::isVisible);
        }
        picture(name);
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "pictures", name + ".pdf"))
                .setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        return this;
    }

    /** Answers of a group of choices by the words beside it. */
    Visitor choose(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    /** At the same page, after something on it was unfolded. */
    Visitor looksAgain() {
        return checked();
    }

    private Visitor checked() {
        page.waitForLoadState();
        check.look();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
