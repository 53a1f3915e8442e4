package eu.mobilitygrants.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** What an officer writes to the applicant from the case's page. */
@Controller
@RequestMapping("/office/cases/{id}/messages")
class CorrespondenceController {

    private final OfficeForms office;
    private final Messages messages;

    CorrespondenceController(OfficeForms office, Messages messages) {
        this.office = office;
        this.messages = messages;
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String seen,
            @ModelAttribute("messageForm") MessageForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var sent = office.sent(id, seen, model, locale, flash);
        form.validate(errors);
        var text = Said.text(form.getMessage());
        return sent.take(
                errors,
                "review.notice.messageSent",
                List.of(text),
                () -> messages.send(sent.application(), sent.officer(), text));
    }

    @PostMapping("/settled")
    ModelAndView settle(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String seen,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var sent = office.sent(id, seen, model, locale, flash);
        return sent.take("review.notice.messagesSettled", () -> messages.settle(sent.application(), sent.officer()));
    }
}
