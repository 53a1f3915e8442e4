package eu.mobilitygrants.review;

import eu.mobilitygrants.review.CaseFiles.Read;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The office's page about a case: what the committee sees of it too, and what only the office does. */
@Component
class OfficeScreens {

    private final CaseScreens screens;
    private final Notes notes;
    private final Presence presence;
    private final SendBackUndo undo;
    private final Clock clock;

    OfficeScreens(CaseScreens screens, Notes notes, Presence presence, SendBackUndo undo, Clock clock) {
        this.screens = screens;
        this.notes = notes;
        this.presence = presence;
        this.undo = undo;
        this.clock = clock;
    }

    /** A model with a {@code document} shows that one beside the answers, otherwise the first. */
    String show(Read read, Model model, Locale locale) {
        var page = screens.show(read, model, locale);
        var id = read.file().application();
        var codes = page.submission().documents().keySet();
        if (!(model.getAttribute("document") instanceof String code && codes.contains(code))) {
            model.addAttribute("document", codes.stream().findFirst().orElse(""));
        }
        model.addAttribute("notes", notes.of(id, read.reader().id()));
        model.addAttribute("messages", Message.in(page.history()));
        here(read, model, locale);
        undo.show(read.file(), model);
        CaseScreens.blank(model, "noteForm", NoteForm::new);
        CaseScreens.blank(model, "agreementForm", AgreementForm::new);
        CaseScreens.blank(model, "messageForm", MessageForm::new);
        CaseScreens.blank(model, "questionForm", () -> {
            var form = new QuestionForm();
            form.setAnswerBy(today().plusDays(screens.terms(read.file()).clarificationDays()));
            return form;
        });
        return "review/office-case";
    }

    /** Says that this reader has the case open, and who else has. */
    String here(Read read, Model model, Locale locale) {
        model.addAttribute(
                "here", presence.here(read.file().application(), read.reader().id()));
        model.addAttribute("words", screens.words(read.file(), locale));
        model.addAttribute("now", clock.instant());
        return "review/presence :: here";
    }

    ResponseEntity<Resource> document(Read read, String code) {
        return screens.document(read.file(), code);
    }

    ResponseEntity<Resource> framed(Read read, String code) {
        return screens.framed(read.file(), code);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
