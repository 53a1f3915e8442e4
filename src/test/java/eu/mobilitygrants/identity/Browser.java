package eu.mobilitygrants.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies of their own who talks to the running portal over HTTP and follows no redirect unasked. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(int port) {
        this.origin = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    /** With the CSRF token of the page {@code form}, as a person who opened it would. */
    HttpResponse<String> post(String form, String path, Map<String, String> fields) {
        var page = get(form).body();
        var token = CSRF.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No form on " + form + ": " + page);
        }
        return post(path, with(fields, token.group(1)));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("PORTAL_SESSION"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    boolean isSignedIn() {
        return get("/profile").statusCode() == 200;
    }

    /** Where a redirect leads, without the origin. */
    String target(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replace(origin, "");
    }

    private URI address(String path) {
        return URI.create(origin + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String csrf) {
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", csrf);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
