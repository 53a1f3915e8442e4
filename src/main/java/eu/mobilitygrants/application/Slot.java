package eu.mobilitygrants.application;

import eu.mobilitygrants.document.StoredDocument;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place for one document.
 *
 * @param code of the call's document
 * @param file the whole; null as long as there is none
 * @param parts the files it is put together from, in their order
 */
record Slot(String code, String hint, @Nullable StoredDocument file, List<DocumentPart> parts) {

    /** What a form sends back, so that an old page moves nothing. */
    public String order() {
        return parts.stream().map(part -> part.id().toString()).collect(Collectors.joining(","));
    }
}
