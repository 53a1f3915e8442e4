package eu.mobilitygrants.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/** The forms of the page that is open, sent with nothing and nonsense in them, and what the page makes of that. */
final class Mistakes {

    /** Empties what can be empty and writes nonsense where nothing would do. */
    private static final String NONSENSE = """
            form => {
              for (const field of form.elements) {
                if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
                else if (field.type === 'email') field.value = 'no address';
                else if (field.inputMode === 'numeric' || field.inputMode === 'decimal') field.value = 'some';
                else if (field.tagName === 'SELECT') field.selectedIndex = 0;
                else if (!['hidden', 'submit', 'button', 'file', 'fieldset'].includes(field.type)) field.value = '';
              }
            }""";

    private static final String ORDER = """
            links => links.map(link => document.getElementById(link.hash.slice(1)))
              .some((field, at, all) => at > 0 && field && all[at - 1]
                && (all[at - 1].compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING))""";

    private final Page page;

    Mistakes(Page page) {
        this.page = page;
    }

    private Locator forms() {
        return page.locator(
                "main form[novalidate]:has(input:not([type=hidden]), textarea, select):has(button[type=submit])");
    }

    int count() {
        return forms().count();
    }

    /** What a form is known by from page to page. */
    String name(int form) {
        return (String) forms().nth(form).evaluate("form => [...form.elements].map(field => field.name).join()");
    }

    /** @return whether the page came back with mistakes */
    boolean sent(int form) {
        var one = forms().nth(form);
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        one.evaluate(NONSENSE);
        page.waitForNavigation(
                () -> one.locator("button[type=submit]:visible").last().click());
        return page.locator(".error-summary").count() > 0;
    }

    /** @return what is wrong with the list of mistakes: the focus begins there, each leads to its field, in their order */
    List<String> list() {
        var faults = new ArrayList<String>();
        page.waitForLoadState();
        try {
            page.waitForFunction(
                    "() => document.activeElement?.matches('.error-summary')",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(3000));
        } catch (TimeoutError elsewhere) {
            faults.add("the focus is not on the list of mistakes");
        }
        var links = page.locator(".error-summary a");
        for (var number = 0; number < links.count(); number++) {
            var link = links.nth(number);
            link.press("Enter");
            if (!(Boolean)
                    link.evaluate("link => document.activeElement === document.getElementById(link.hash.slice(1))"
                            + " && document.activeElement.matches('input, select, textarea')")) {
                faults.add("no field has the focus after " + link.getAttribute("href"));
            }
        }
        if ((Boolean) links.evaluateAll(ORDER)) {
            faults.add("the list of mistakes is in another order than the fields: "
                    + links.evaluateAll("all => all.map(link => link.hash).join(' ')"));
        }
        return faults;
    }
}
