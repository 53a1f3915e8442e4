package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What readers have told their browser once, pages keep to: language, less motion, colours of their own. */
@Journey
class PreferencesIT {

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosenByOneClick(Stage stage) {
        var call = "/calls/" + stage.call(Map.of()).value();
        var page = stage.visitor(Window.PHONE.in("fr"))
                .open(call + "/check?type=STUDENT_STUDIES&hostCountry=DE")
                .page();

        page.waitForNavigation(() -> page.click(".languages a[lang=en]"));

        assertThat(page.url()).contains(call + "/check?type=STUDENT_STUDIES&hostCountry=DE");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("[name=hostCountry]").first().inputValue()).isIn("DE", "Germany");
        page.navigate(page.url().replaceAll("/calls/.*", "/sign-in"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void writesToSomebodyInTheLanguageTheyLastChose(Stage stage) {
        var person = stage.person("Fanny French");
        var page = stage.signedIn(person, Window.DESK).goesTo("/profile").page();

        page.waitForNavigation(() -> page.click(".languages a[lang=fr]"));

        page.navigate(page.url().replaceAll("[?].*", ""));
        assertThat(page.locator("[name=language]:checked, select[name=language]")
                        .first()
                        .inputValue())
                .isEqualTo("fr");
    }

    @Test
    void letsTheBrowserFillInWhatItKnowsOfItsOwner(Stage stage) {
        var person = stage.person("Fay Filler");
        var visitor = stage.signedIn(person, Window.DESK);
        var draft = stage.service(ApplicationService.class)
                .draft(stage.call(Map.of()), person.id(), ApplicationContent.empty());
        assertThat(visitor.goesTo("/profile").page().getAttribute("[name=name]", "autocomplete"))
                .isEqualTo("name");
        visitor.goesTo("/applications/" + draft + "/draft/you");
        assertThat(visitor.page().getAttribute("[name=givenName]", "autocomplete"))
                .isEqualTo("given-name");
        assertThat(visitor.page().getAttribute("[name=familyName]", "autocomplete"))
                .isEqualTo("family-name");
    }

    @Test
    void movesNothingWhereLessMotionIsWished(Stage stage) {
        var page = stage.visitor(Window.DESK).open("/").page();

        assertThat(moving(page)).isNotEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(moving(page)).isEmpty();
    }

    @Test
    void keepsFocusAndFramesWhereTheReaderSetsTheColours(Stage stage) {
        var visitor = stage.visitor(Window.DESK).open("/sign-in");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

        new Keyboard(visitor.page()).fill(Map.of("email", "nobody@example"), visitor.says("identity.signIn.send"));

        assertThat(visitor.page()
                        .locator(".error-summary, main button[type=submit]")
                        .all())
                .allSatisfy(part -> assertThat(part.evaluate("part => getComputedStyle(part).borderTopStyle"))
                        .isEqualTo("solid"));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> moving(Page page) {
        return (List<Object>) page.evaluate("""
                () => [...document.querySelectorAll('*')].map(part => getComputedStyle(part))
                  .filter(style => parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0)
                  .map(style => style.transitionProperty)""");
    }
}
