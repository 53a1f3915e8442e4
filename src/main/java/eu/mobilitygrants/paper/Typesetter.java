package eu.mobilitygrants.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.logging.Level;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a sheet: template and model become HTML, and that a tagged PDF with its font inside (PDF/UA-1). */
final class Typesetter {

    /** Of HTML, a few hundred pages: more than any text that the portal takes comes to. */
    private static final int MAXIMUM_CHARACTERS = 2_000_000;

    static {
        // It tells of every step. What goes wrong is thrown.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final ITemplateEngine templates;
    private final PaperFont font = new PaperFont();

    Typesetter(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @throws PaperTooLongException before anything is set */
    void set(Sheet sheet, OutputStream to) throws IOException {
        var html = html(sheet, false);
        var showable = font.showable(html);
        set(showable.equals(html) ? html : font.showable(html(sheet, true)), to);
    }

    /** @param lossy whether the page has to say that it cannot show every character */
    private String html(Sheet sheet, boolean lossy) {
        var model = new HashMap<String, Object>(sheet.model());
        model.put("sheet", sheet);
        model.put("lossy", lossy);
        var html = PaperFont.plain(templates.process(sheet.template(), new Context(sheet.locale(), model)));
        if (html.length() > MAXIMUM_CHARACTERS) {
            throw new PaperTooLongException(sheet.template(), html.length());
        }
        return html;
    }

    /** Fetches nothing, whatever the HTML names: text in it may come from anybody. */
    private static void set(String html, OutputStream to) throws IOException {
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useFont(PaperFont::regular, PaperFont.FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(PaperFont::bold, PaperFont.FAMILY, 700, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useHttpStreamImplementation(uri -> {
                    throw new IllegalStateException("A paper asks for " + uri);
                })
                .withProducer("")
                .withHtmlContent(html, null)
                .toStream(to);
        builder.run();
    }
}
