package eu.mobilitygrants.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Keeps, in the session that takes the place of one that ended, what was sent from a page of a draft, so that signing in
 * again leads back to it with everything in its field. One form a session, of 64 kB at most, and nothing from other sites.
 */
@Component
public class InterruptedForms {

    private static final String KEPT = InterruptedForms.class.getName();
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_FIELDS = 100;
    private static final Pattern PAGE = Pattern.compile(
            "/applications/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" + "/draft/(?:stay|you|host|answers)");

    /** What was kept of a page; the reader has to be allowed to open it. */
    public Optional<Map<String, List<String>>> sentFrom(String path, HttpServletRequest request) {
        return find(request).filter(form -> form.path().equals(path)).map(InterruptedForm::fields);
    }

    /** Once it is saved, or its writer does not want it. */
    public void forget(String path, HttpServletRequest request) {
        if (sentFrom(path, request).isPresent()) {
            request.getSession().removeAttribute(KEPT);
        }
    }

    /** @return the path of the page to come back to; empty if nothing is kept */
    public Optional<String> keep(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!isWorthKeeping(path, request)) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, List.of(values));
            }
        });
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            return Optional.empty();
        }
        request.getSession().setAttribute(KEPT, new InterruptedForm(path, fields));
        return Optional.of(path);
    }

    Optional<String> page(HttpServletRequest request) {
        return find(request).map(InterruptedForm::path);
    }

    private static boolean isWorthKeeping(String path, HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PAGE.matcher(path).matches()
                && MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(mediaType(request.getContentType()))
                && request.getContentLength() >= 0
                && request.getContentLength() <= MOST_BYTES
                && request.getQueryString() == null
                && isFromHere(request)
                && InterruptedForm.isRoom();
    }

    private static @Nullable String mediaType(@Nullable String contentType) {
        return contentType == null ? null : contentType.replaceFirst(";.*", "").strip();
    }

    /** A page of another site must not put words into a draft; browsers say where a form comes from. */
    private static boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || authority(origin).equals(request.getHeader(HttpHeaders.HOST));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    private static Optional<InterruptedForm> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof InterruptedForm form
                ? Optional.of(form)
                : Optional.empty();
    }
}
