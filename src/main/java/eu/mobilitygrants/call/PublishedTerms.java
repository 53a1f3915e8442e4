package eu.mobilitygrants.call;

import eu.mobilitygrants.shared.ConflictException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of the published calls and the record of their versions, written together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedTerms {

    private final CallTermsReader reader;
    private final TermsWriter writer;
    private final CallVersions versions;

    PublishedTerms(CallTermsReader reader, TermsWriter writer, CallVersions versions) {
        this.reader = reader;
        this.writer = writer;
        this.versions = versions;
    }

    /** The terms in force, the call's row locked; empty if it is not published. */
    Optional<CallTerms> locked(CallId id) {
        return writer.lock(id) ? reader.read(id) : Optional.empty();
    }

    /** @param before the terms in force; null for a new call */
    void write(@Nullable CallTerms before, CallVersion next) {
        var terms = next.terms();
        if (before == null) {
            if (!writer.add(terms)) {
                throw new ConflictException(
                        "call.conflict.published", terms.id().toString());
            }
        } else {
            if (!Corrections.keepsTypes(before, terms)) {
                throw new ConflictException("call.conflict.types", terms.id().toString());
            }
            versions.write(new CallVersion(before.version(), before, null, null, null));
            writer.correct(terms);
        }
        versions.write(next);
    }
}
