package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Officers' notes. Writing one overwrites nothing, whatever happened meanwhile; rewording one is compared by its wording. */
@Controller
@RequestMapping("/office/cases/{id}/notes")
class NoteController {

    private final CaseFiles files;
    private final OfficeScreens screens;
    private final NoteTaking notes;
    private final CurrentUser currentUser;

    NoteController(CaseFiles files, OfficeScreens screens, NoteTaking notes, CurrentUser currentUser) {
        this.files = files;
        this.screens = screens;
        this.notes = notes;
        this.currentUser = currentUser;
    }

    @PostMapping
    ModelAndView write(
            @PathVariable ApplicationId id,
            @ModelAttribute("noteForm") NoteForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = files.read(id, currentUser.person(), Action.SCREEN);
        form.validate(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(screens.show(read, model, locale));
        }
        notes.write(read.file().application(), currentUser.id(), Said.text(form.getNote()));
        return done(id, flash);
    }

    /** @param revision the wording that stood in the form */
    @PostMapping("/{note}")
    ModelAndView reword(
            @PathVariable ApplicationId id,
            @PathVariable UUID note,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String wording,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = files.read(id, currentUser.person(), Action.SCREEN);
        var text = Said.text(wording);
        if (text.isEmpty() || Said.tooLong(text)) {
            var why = text.isEmpty() ? "review.missing.note" : "review.invalid.tooLong";
            return notTaken(read, why, text, HttpStatus.UNPROCESSABLE_CONTENT, model, locale);
        }
        try {
            var before = revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0;
            notes.reword(read.file().application(), currentUser.id(), note, before, text);
        } catch (ConflictException refusal) {
            return notTaken(read, refusal.messageKey(), text, HttpStatus.CONFLICT, model, locale);
        }
        return done(id, flash);
    }

    private ModelAndView notTaken(
            CaseFiles.Read read, String why, String typed, HttpStatus status, Model model, Locale locale) {
        model.addAttribute("movedOn", new CaseForms.MovedOn(List.of(), typed.isEmpty() ? List.of() : List.of(typed)));
        model.addAttribute("movedOnWhy", why);
        var page = new ModelAndView(screens.show(read, model, locale));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView done(ApplicationId id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "review.notice.noted");
        return new ModelAndView("redirect:/office/cases/%s#notes".formatted(id));
    }
}
