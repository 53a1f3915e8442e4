package eu.mobilitygrants.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One page looked at in every way a person may: on a desk and on a phone, by day and by night, enlarged to 200 and 400 %,
 * with the letters spaced by the reader. Says what is wrong, in lines.
 */
final class Looks {

    private static final String AXE = read("/axe.min.js");
    private static final String SCRIPT = read("/looks.js");

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Looks(Page page) {
        this.page = page;
    }

    /** @return what is wrong with the page that is open; empty if nothing */
    List<String> at() {
        begin();
        axe("desk, by day", "all");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe("desk, by night", "colours");
        seen(390, 844, ColorScheme.DARK);
        axe("phone, by night", "colours");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        axe("phone, by day", "all");
        fits("phone");
        seen(640, 450, ColorScheme.LIGHT);
        fits("200 %");
        spaced();
        seen(320, 640, ColorScheme.LIGHT);
        fits("400 %");
        seen(1280, 900, ColorScheme.LIGHT);
        return List.copyOf(faults);
    }

    /** In two ways alone: for one more reader of a page that was looked at in all. */
    List<String> again() {
        begin();
        axe("desk, by day", "all");
        seen(390, 844, ColorScheme.LIGHT);
        fits("phone");
        seen(1280, 900, ColorScheme.LIGHT);
        return List.copyOf(faults);
    }

    private void begin() {
        faults.clear();
        page.emulateMedia(
                new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)); // no colour in between
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        page.evaluate(AXE);
        page.evaluate(SCRIPT);
        seen(1280, 900, ColorScheme.LIGHT);
    }

    private void seen(int width, int height, ColorScheme colours) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    private void axe(String how, String rules) {
        add(how, "rules => window.looks.axe(rules)", rules);
    }

    private void fits(String how) {
        add(how, "() => window.looks.overflow()", null);
    }

    /** WCAG 1.4.12: lines 1.5, paragraphs 2, letters 0.12 and words 0.16 times the size of the letters. */
    private void spaced() {
        page.evaluate("() => window.looks.space(true)");
        add("spaced", "() => window.looks.overflow()", null);
        add("spaced", "() => window.looks.clipped()", null);
        page.evaluate("() => window.looks.space(false)");
    }

    @SuppressWarnings("unchecked")
    private void add(String how, String question, Object argument) {
        ((List<Object>) page.evaluate(question, argument)).forEach(fault -> faults.add("%s: %s".formatted(how, fault)));
    }

    /** Elements in the order a reader meets them by Tab, with what tells them that they are there. */
    @SuppressWarnings("unchecked")
    Map<String, Object> focus() {
        page.evaluate(SCRIPT);
        return (Map<String, Object>) page.evaluate("() => window.looks.focus()");
    }

    private static String read(String resource) {
        try (var stream = Looks.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
