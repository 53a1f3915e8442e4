package eu.mobilitygrants.review;

import eu.mobilitygrants.shared.ConflictException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a send-back back. What the applicant did meanwhile is told, and what was typed stays. */
@Controller
class SendBackUndoController {

    private final OfficeForms office;
    private final SendBackUndo undo;

    SendBackUndoController(OfficeForms office, SendBackUndo undo) {
        this.office = office;
        this.undo = undo;
    }

    @PostMapping("/office/cases/{id}/send-back/take-back")
    ModelAndView takeBack(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String seen,
            @ModelAttribute("sendBackUndoForm") SendBackUndoForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var sent = office.sent(id, seen, model, locale, flash);
        form.validate(errors);
        var reason = Said.text(form.getUndoReason());
        try {
            return sent.take(
                    errors,
                    "review.notice.sendBackTakenBack",
                    List.of(reason),
                    () -> undo.take(sent.application(), sent.officer(), reason));
        } catch (ConflictException refusal) {
            return sent.refused(refusal, List.of(reason));
        }
    }
}
