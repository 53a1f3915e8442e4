package eu.mobilitygrants.review;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a send-back back. What the applicant did meanwhile is told, and what was typed stays. */
@Controller
class SendBackUndoController {

    private final SendBackUndo undo;

    SendBackUndoController(SendBackUndo undo) {
        this.undo = undo;
    }

    @PostMapping("/office/cases/{id}/send-back/take-back")
    ModelAndView takeBack(
            @ModelAttribute("sent") OfficeForms.Sent sent,
            @ModelAttribute("sendBackUndoForm") SendBackUndoForm form,
            BindingResult errors) {
        form.validate(errors);
        var reason = Said.text(form.getUndoReason());
        return sent.take(
                errors,
                "review.notice.sendBackTakenBack",
                List.of(reason),
                () -> undo.take(sent.application(), sent.officer(), reason));
    }
}
