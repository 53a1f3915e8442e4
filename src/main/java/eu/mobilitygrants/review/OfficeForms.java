package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what an officer sent from the office's page about a case: the form, and what belongs to every form of that page. */
@ControllerAdvice(
        assignableTypes = {
            ScreeningController.class,
            CorrespondenceController.class,
            SendBackUndoController.class,
            AgreementController.class
        })
class OfficeForms {

    private final CaseFiles files;
    private final OfficeScreens screens;
    private final CaseForms forms;
    private final CurrentUser currentUser;

    OfficeForms(CaseFiles files, OfficeScreens screens, CaseForms forms, CurrentUser currentUser) {
        this.files = files;
        this.screens = screens;
        this.forms = forms;
        this.currentUser = currentUser;
    }

    /** A form about a case that this officer may know. */
    final class Sent {

        private final CaseForms.Sent sent;

        private Sent(CaseForms.Sent sent) {
            this.sent = sent;
        }

        ApplicationId application() {
            return sent.read().file().application();
        }

        UserId officer() {
            return currentUser.id();
        }

        ModelAndView take(BindingResult errors, String notice, List<String> typed, Runnable step) {
            return forms.take(sent, errors, notice, typed, step);
        }

        ModelAndView take(String notice, Runnable step) {
            return forms.take(sent, notice, List.of(), step);
        }
    }

    /** Before anything of the form is read: for whom this case does not exist, a mistake in the form does not either. */
    @ModelAttribute(name = "sent", binding = false)
    Sent sent(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable String seen,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = files.read(id, currentUser.person(), Action.SCREEN);
        return new Sent(new CaseForms.Sent(
                read,
                Action.SCREEN,
                seen,
                () -> screens.show(files.read(id, currentUser.person(), Action.SCREEN), model, locale),
                "/office/cases/" + id,
                model,
                flash));
    }

    LocalDate today() {
        return screens.today();
    }
}
