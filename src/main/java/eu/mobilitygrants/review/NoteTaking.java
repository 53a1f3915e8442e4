package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers' notes on a case: everybody writes, and rewords only what is their own. */
@Component
class NoteTaking {

    private final CaseFiles files;
    private final Notes notes;

    NoteTaking(CaseFiles files, Notes notes) {
        this.files = files;
        this.notes = notes;
    }

    @Transactional
    public void write(ApplicationId id, UserId officer, String text) {
        var opened = files.open(id, officer, Action.SCREEN);
        notes.write(id, officer, text, opened.at());
    }

    /**
     * @param revision the wording that the writer had before them
     * @throws NotFoundException if this case has no such note of this officer
     * @throws ConflictException if it reads otherwise by now
     */
    @Transactional
    public void reword(ApplicationId id, UserId officer, UUID note, int revision, String text) {
        var opened = files.open(id, officer, Action.SCREEN);
        var known = notes.of(id, officer).stream()
                .filter(one -> one.id().equals(note) && one.own())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Note", note));
        if (known.now().revision() != revision) {
            throw new ConflictException(
                    "review.conflict.noteReworded",
                    "Note %s is at %d, not %d".formatted(note, known.now().revision(), revision));
        }
        if (!known.now().text().equals(text)) {
            notes.rewrite(note, revision, text, opened.at());
        }
    }
}
