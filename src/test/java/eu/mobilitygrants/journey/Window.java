package eu.mobilitygrants.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/**
 * What somebody looks at the portal through.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record Window(int width, int height, String language, boolean scripts, boolean dark) {

    static final Window DESK = new Window(1280, 900, "en", true, false);
    static final Window PHONE = new Window(390, 844, "en", true, false);

    Window in(String other) {
        return new Window(width, height, other, scripts, dark);
    }

    Window withoutScripts() {
        return new Window(width, height, language, false, dark);
    }

    Window atNight() {
        return new Window(width, height, language, scripts, true);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }
}
