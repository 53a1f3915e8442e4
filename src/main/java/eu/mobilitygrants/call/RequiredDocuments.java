package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.MobilityType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what an application consists of: the form, and each document the call asks for. */
@Component
class RequiredDocuments {

    private static final String DOCUMENT = "call.document.";

    private final MessageSource messages;

    RequiredDocuments(MessageSource messages) {
        this.messages = messages;
    }

    /** @param type by which a document has its name; null where the reader has not chosen one */
    List<String> of(CallTerms call, @Nullable MobilityType type, Locale locale) {
        return Stream.concat(Stream.of("FORM"), call.documents().stream())
                .map(code -> name(call, code, type, locale))
                .toList();
    }

    /** By the type if the document has a name for it, by its code otherwise, by the call's own text for one of its own. */
    private String name(CallTerms call, String code, @Nullable MobilityType type, Locale locale) {
        var general = messages.getMessage(DOCUMENT + code, null, call.text("document." + code, locale), locale);
        var named = messages.getMessage(DOCUMENT + code + "." + type, null, general, locale);
        return named == null ? code : named;
    }
}
