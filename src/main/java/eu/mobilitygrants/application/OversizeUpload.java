package eu.mobilitygrants.application;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is larger than any file we take with the page it came from. It has to stand before everything
 * that asks for a parameter: the container would refuse to read the form, and its writer would see a bare error. The body
 * is read to its end, because a browser shows no answer that comes while it still sends.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversizeUpload extends OncePerRequestFilter {

    /** The largest file and what a form adds to it. */
    private static final long MAXIMUM_BYTES = 10L * 1024 * 1024 + 2048;

    /** Nobody sends more by mistake; past this the connection may break. */
    private static final long PATIENCE_BYTES = 300L * 1024 * 1024;

    private static final Pattern UPLOAD =
            Pattern.compile("(?<page>/applications/[0-9a-f-]{36}/draft/documents)/(?<code>[A-Z][A-Z_]{0,40})");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var upload = UPLOAD.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (request.getContentLengthLong() <= MAXIMUM_BYTES || !upload.matches()) {
            chain.doFilter(request, response);
            return;
        }
        readToTheEnd(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                "%s%s?tooLarge=%s".formatted(request.getContextPath(), upload.group("page"), upload.group("code")));
    }

    private static void readToTheEnd(HttpServletRequest request) throws IOException {
        var buffer = new byte[65_536];
        var body = request.getInputStream();
        long total = 0;
        for (var read = body.read(buffer); read >= 0 && total < PATIENCE_BYTES; read = body.read(buffer)) {
            total += read;
        }
    }
}
