package eu.mobilitygrants.application;

import eu.mobilitygrants.document.DocumentLimits;
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
 * Answers an upload that is larger than all files we take with the page it came from. It has to stand before everything
 * that asks for a parameter: the container would refuse to read the form, and its writer would see a bare error. The body
 * is read to its end, because a browser shows no answer that comes while it still sends.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversizeUpload extends OncePerRequestFilter {

    /** All files of an application at once, and what a form adds to them; as spring.servlet.multipart says it. */
    static final long MAXIMUM_BYTES = DocumentLimits.TOTAL_BYTES + 1024L * 1024;

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
