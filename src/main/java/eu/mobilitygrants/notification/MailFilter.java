package eu.mobilitygrants.notification;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which mails the office looks for; what is null or empty does not matter.
 *
 * @param application the case they are about
 * @param q part of an address or a subject
 */
record MailFilter(
        @Nullable MailState state,
        @Nullable LetterKind kind,
        String call,
        @Nullable UUID application,
        String q) {

    MailFilter {
        call = call.strip();
        q = q.strip();
    }

    /** The address of the list with this filter but for the state, ending so that another parameter can follow. */
    public String href() {
        var address = UriComponentsBuilder.fromPath("/office/mail");
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        if (!call.isEmpty()) {
            address.queryParam("call", "{call}");
        }
        if (application != null) {
            address.queryParam("case", application);
        }
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        var uri = address.encode().buildAndExpand(Map.of("call", call, "q", q)).toUriString();
        return uri + (uri.contains("?") ? "&" : "?");
    }
}
