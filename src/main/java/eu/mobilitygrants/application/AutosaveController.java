package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.InterruptedForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saves a section while it is being written. What the page then says comes from here, in its reader's language. */
@RestController
class AutosaveController {

    private final OwnApplication own;
    private final DraftSections sections;
    private final DraftWording words;
    private final InterruptedForms interrupted;
    private final MessageSource messages;

    AutosaveController(
            OwnApplication own,
            DraftSections sections,
            DraftWording words,
            InterruptedForms interrupted,
            MessageSource messages) {
        this.own = own;
        this.sections = sections;
        this.words = words;
        this.interrupted = interrupted;
        this.messages = messages;
    }

    /**
     * @param state SAVED, CHANGED (in another window; nothing was overwritten) or OVER (no longer a draft)
     * @param base what the page is made from, once it is saved
     * @param said a sentence for the page's status line
     */
    record Answer(String state, String base, String said) {}

    @PostMapping(OwnApplication.PATH + "/draft" + SectionController.SECTION + "/autosave")
    Answer save(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        var draft = own.get(id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return new Answer("OVER", "", messages.getMessage("application.conflict.notDraft", null, locale));
        }
        var outcome = sections.save(draft.id(), own.applicant(), SectionInput.of(Section.at(section), sent));
        return switch (outcome) {
            case SectionSave.Changed both ->
                new Answer("CHANGED", "", messages.getMessage("application.saving.changed", null, locale));
            case SectionSave.Saved saved -> {
                interrupted.forget(Section.at(section).of(draft.id()), request);
                yield new Answer("SAVED", saved.base(), words.saved(own.terms(draft), saved.draft(), locale));
            }
        };
    }
}
