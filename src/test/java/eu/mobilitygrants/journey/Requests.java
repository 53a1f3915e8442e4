package eu.mobilitygrants.journey;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a person's browser can send that no button of the portal sends. */
record Requests(APIRequestContext http, String home, String language, Page page) {

    /** The page at a path, in which no link may be broken; empty for a file. */
    Optional<Document> page(String path) {
        var answer = http.get(
                home + path,
                RequestOptions.create().setHeader("Accept", "text/html").setHeader("Accept-Language", language));
        if (answer.status() >= 400) {
            throw new AssertionError("%d for %s".formatted(answer.status(), path));
        }
        var html = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
        return html ? Optional.of(Jsoup.parse(answer.text())) : Optional.empty();
    }

    /** With the CSRF token of the page they are on. */
    APIResponse post(String path, Map<String, String> fields) {
        var form = FormData.create()
                .set("_csrf", page.locator("input[name=_csrf]").first().getAttribute("value"));
        fields.forEach(form::set);
        return http.post(
                home + path,
                RequestOptions.create()
                        .setMaxRedirects(0)
                        .setHeader("Accept", "text/html")
                        .setHeader("Accept-Language", language)
                        .setForm(form));
    }
}
