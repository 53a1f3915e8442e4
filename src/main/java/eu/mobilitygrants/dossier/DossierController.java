package eu.mobilitygrants.dossier;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.ReviewedCases;
import eu.mobilitygrants.trace.Looked;
import eu.mobilitygrants.trace.Trace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Hands out dossiers while they are made. Each is written down: that it was asked for, and once it is whole the hash of its
 * list of hashes.
 */
@Controller
class DossierController {

    private final Dossiers dossiers;
    private final ReviewedCases cases;
    private final FundingCalls calls;
    private final Trace trace;
    private final CurrentUser currentUser;

    DossierController(
            Dossiers dossiers, ReviewedCases cases, FundingCalls calls, Trace trace, CurrentUser currentUser) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.calls = calls;
        this.trace = trace;
        this.currentUser = currentUser;
    }

    @GetMapping("/office/cases/{id}/dossier.zip")
    void ofCase(@PathVariable ApplicationId id, HttpServletResponse response, Locale locale) throws IOException {
        var reader = currentUser.require(DossierPermissions.TAKE_CASE);
        var one = cases.one(id, reader.id());
        var name = "dossier-%s-%05d.zip".formatted(one.call(), one.receiptNumber());
        handOut(name, "", one.application(), response, out -> dossiers.write(one, reader, locale, out));
    }

    @GetMapping("/office/calls/{call}/dossier.zip")
    void ofCall(@PathVariable String call, HttpServletResponse response, Locale locale) throws IOException {
        var reader = currentUser.require(DossierPermissions.TAKE_CALL);
        var id = calls.terms(new CallId(call)).id();
        handOut(
                "dossier-%s.zip".formatted(id),
                id.value(),
                null,
                response,
                out -> dossiers.write(id, reader, locale, out));
    }

    /** Writes a dossier. @return the hash of its list of hashes */
    private interface Making {
        String writeTo(OutputStream out) throws IOException;
    }

    /** Whoever closes the window in the middle is no failure of ours. What fails otherwise breaks the download off. */
    private void handOut(
            String name, String of, @Nullable ApplicationId application, HttpServletResponse response, Making making)
            throws IOException {
        var reader = currentUser.person();
        trace.looked(reader, Looked.DOSSIER, application, of);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            var hash = making.writeTo(response.getOutputStream());
            trace.looked(reader, Looked.DOSSIER, application, (hash + " " + of).strip());
        } catch (IOException failure) {
            if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                throw failure;
            }
        }
    }
}
