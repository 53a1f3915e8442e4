package eu.mobilitygrants.journey;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/** What a person's browser can send that no button of the portal sends. */
record Requests(APIRequestContext http, String home, String language, Page page) {

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
