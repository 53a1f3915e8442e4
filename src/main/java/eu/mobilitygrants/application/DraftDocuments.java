package eu.mobilitygrants.application;

import eu.mobilitygrants.document.AcceptedFile;
import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.document.DocumentLimits;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.UnacceptableFileException;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a draft's documents. After every change the whole is put together anew, so that what a draft names is at
 * any moment what the committee would read. The draft is locked and its document is one of the call's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftDocuments {

    /** The list of files is no longer the one that the reader saw. */
    static final String STALE = "application.conflict.documents";

    private final Applications applications;
    private final Submissions submissions;
    private final Documents documents;
    private final DocumentParts parts;
    private final Clock clock;

    DraftDocuments(
            Applications applications, Submissions submissions, Documents documents, DocumentParts parts, Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.documents = documents;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Puts files behind the ones that are there, or in the place of one of them.
     *
     * @param instead the file whose place they take; null: behind the last
     * @return those that are too much for the document or the application; all others are in
     */
    List<RefusedFile> add(
            MobilityApplication draft, String code, List<AcceptedFile> files, @Nullable DocumentId instead)
            throws UnacceptableFileException {
        draft.requireDraft();
        var all = parts.of(draft.id());
        var order = new ArrayList<>(all.getOrDefault(code, List.of()));
        var replaced = instead == null ? null : part(order, instead);
        var at = replaced == null ? order.size() : order.indexOf(replaced);
        order.remove(replaced);
        var room = new Room(all, code, replaced);
        var refused =
                files.stream().flatMap(file -> room.refuses(file).stream()).toList();
        if (room.taken().isEmpty()) {
            return refused;
        }
        if (replaced != null) {
            parts.delete(replaced.id());
            parts.place(draft.id(), code, order);
        }
        for (var file : room.taken()) {
            var part = stored(file);
            parts.insert(draft.id(), code, order.size() + 1, part);
            order.add(at++, part);
            parts.place(draft.id(), code, order);
        }
        putTogether(draft, code, order, replaced);
        return refused;
    }

    /**
     * Moves a file by one place.
     *
     * @param shown the order that the reader saw
     * @return its new place, from 1
     */
    int move(MobilityApplication draft, String code, DocumentId moved, int places, List<DocumentId> shown)
            throws UnacceptableFileException {
        draft.requireDraft();
        var order = new ArrayList<>(parts.of(draft.id()).getOrDefault(code, List.of()));
        var part = part(order, moved);
        if (!order.stream().map(DocumentPart::id).toList().equals(shown)) {
            throw stale(moved);
        }
        var to = Math.clamp(order.indexOf(part) + places, 0, order.size() - 1);
        order.remove(part);
        order.add(to, part);
        parts.place(draft.id(), code, order);
        putTogether(draft, code, order, null);
        return to + 1;
    }

    void remove(MobilityApplication draft, String code, DocumentId removed) throws UnacceptableFileException {
        draft.requireDraft();
        var order = new ArrayList<>(parts.of(draft.id()).getOrDefault(code, List.of()));
        var part = part(order, removed);
        order.remove(part);
        parts.delete(part.id());
        parts.place(draft.id(), code, order);
        putTogether(draft, code, order, part);
    }

    /** Everything of a draft that is deleted, before its own row goes. */
    void discard(MobilityApplication draft) {
        var files = new ArrayList<>(draft.content().documents().values());
        parts.of(draft.id()).values().stream()
                .flatMap(Collection::stream)
                .map(DocumentPart::id)
                .forEach(files::add);
        parts.deleteAll(draft.id());
        files.stream().distinct().forEach(this::dropUnlessFrozen);
    }

    private DocumentPart stored(AcceptedFile file) {
        var document = documents.store(file);
        return new DocumentPart(document.id(), file.fileName(), document.pages(), document.bytes());
    }

    private static DocumentPart part(List<DocumentPart> order, DocumentId id) {
        return order.stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow(() -> stale(id));
    }

    private static ConflictException stale(DocumentId part) {
        return new ConflictException(STALE, part.toString());
    }

    private void putTogether(
            MobilityApplication draft, String code, List<DocumentPart> order, @Nullable DocumentPart gone)
            throws UnacceptableFileException {
        var before = draft.content().documents().get(code);
        name(draft, code, whole(code, order));
        if (gone != null) {
            dropUnlessFrozen(gone.id());
        }
        var stillPart = order.stream().anyMatch(part -> part.id().equals(before));
        if (before != null && !stillPart && (gone == null || !gone.id().equals(before))) {
            dropUnlessFrozen(before);
        }
    }

    private @Nullable DocumentId whole(String code, List<DocumentPart> order) throws UnacceptableFileException {
        return switch (order.size()) {
            case 0 -> null;
            case 1 -> order.getFirst().id();
            default ->
                documents
                        .join(
                                order.stream().map(DocumentPart::id).toList(),
                                code.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .id();
        };
    }

    private void name(MobilityApplication draft, String code, @Nullable DocumentId whole) {
        var named = new HashMap<>(draft.content().documents());
        named.remove(code);
        if (whole != null) {
            named.put(code, whole);
        }
        draft.rewrite(draft.content().withDocuments(named), clock.instant());
        applications.saveAndFlush(draft);
    }

    private void dropUnlessFrozen(DocumentId document) {
        if (!submissions.names(document)) {
            documents.remove(document);
        }
    }

    /** What still fits into one document and into the application. */
    private static final class Room {

        private final List<AcceptedFile> taken = new ArrayList<>();
        private int files;
        private int pages;
        private long bytes;

        Room(Map<String, List<DocumentPart>> all, String code, @Nullable DocumentPart replaced) {
            var here = all.getOrDefault(code, List.of());
            files = here.size() - (replaced == null ? 0 : 1);
            pages = here.stream().mapToInt(DocumentPart::pages).sum() - (replaced == null ? 0 : replaced.pages());
            bytes = all.values().stream()
                            .flatMap(Collection::stream)
                            .mapToLong(DocumentPart::bytes)
                            .sum()
                    - (replaced == null ? 0 : replaced.bytes());
        }

        List<AcceptedFile> taken() {
            return taken;
        }

        /** Takes the file, or says why not. */
        List<RefusedFile> refuses(AcceptedFile file) {
            if (files + 1 > DocumentLimits.FILES) {
                return refusal(file, "document.tooManyFiles");
            }
            if (pages + file.pages() > DocumentLimits.PAGES) {
                return refusal(file, "document.tooManyPagesTogether");
            }
            if (bytes + file.size() > DocumentLimits.TOTAL_BYTES) {
                return refusal(file, "document.tooLargeTogether");
            }
            files++;
            pages += file.pages();
            bytes += file.size();
            taken.add(file);
            return List.of();
        }

        private static List<RefusedFile> refusal(AcceptedFile file, String key) {
            return List.of(new RefusedFile(file.fileName(), key, List.of(DocumentLimits.inWords())));
        }
    }
}
