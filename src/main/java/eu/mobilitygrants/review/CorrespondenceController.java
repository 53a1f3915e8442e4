package eu.mobilitygrants.review;

import eu.mobilitygrants.review.OfficeForms.Sent;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an officer writes to the applicant from the case's page. */
@Controller
@RequestMapping("/office/cases/{id}/messages")
class CorrespondenceController {

    private final Messages messages;

    CorrespondenceController(Messages messages) {
        this.messages = messages;
    }

    @PostMapping
    ModelAndView send(
            @ModelAttribute("sent") Sent sent, @ModelAttribute("messageForm") MessageForm form, BindingResult errors) {
        form.validate(errors);
        var text = Said.text(form.getMessage());
        return sent.take(
                errors,
                "review.notice.messageSent",
                List.of(text),
                () -> messages.send(sent.application(), sent.officer(), text));
    }

    @PostMapping("/settled")
    ModelAndView settle(@ModelAttribute("sent") Sent sent) {
        return sent.take("review.notice.messagesSettled", () -> messages.settle(sent.application(), sent.officer()));
    }
}
