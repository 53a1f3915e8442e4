package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what an officer sent from the office's page about a case. */
@Component
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

        /** For what the case's history does not tell. */
        ModelAndView refused(ConflictException refusal, List<String> typed) {
            return forms.refused(sent, refusal, typed);
        }
    }

    Sent sent(String id, @Nullable String seen, Model model, Locale locale, RedirectAttributes flash) {
        var application = CaseScreens.id(id);
        var read = files.read(application, currentUser.person(), Action.SCREEN);
        return new Sent(new CaseForms.Sent(
                read,
                Action.SCREEN,
                seen,
                () -> screens.show(files.read(application, currentUser.person(), Action.SCREEN), model, locale),
                "/office/cases/" + application,
                model,
                flash));
    }

    LocalDate today() {
        return screens.today();
    }
}
