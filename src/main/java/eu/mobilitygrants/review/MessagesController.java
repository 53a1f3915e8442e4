package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an applicant reads what the office wrote, and writes to it. */
@Controller
@RequestMapping("/applications/{id}/messages")
class MessagesController {

    private final CaseFiles files;
    private final CaseScreens screens;
    private final MessageBook book;
    private final Messages messages;
    private final CurrentUser currentUser;

    MessagesController(
            CaseFiles files, CaseScreens screens, MessageBook book, Messages messages, CurrentUser currentUser) {
        this.files = files;
        this.screens = screens;
        this.book = book;
        this.messages = messages;
        this.currentUser = currentUser;
    }

    @GetMapping
    String thread(@PathVariable ApplicationId id, Model model, Locale locale) {
        model.addAttribute("messageForm", new MessageForm());
        return show(files.readOwn(id, currentUser.id()), model, locale);
    }

    @PostMapping
    String reply(
            @PathVariable ApplicationId id,
            @ModelAttribute("messageForm") MessageForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var file = files.readOwn(id, currentUser.id());
        form.validate(errors);
        if (errors.hasErrors()) {
            return show(file, model, locale);
        }
        messages.reply(file.application(), currentUser.id(), Said.text(form.getMessage()));
        flash.addFlashAttribute("notice", "review.notice.replied");
        return "redirect:/applications/%s/messages".formatted(file.application());
    }

    private String show(ReviewCase file, Model model, Locale locale) {
        model.addAttribute("id", file.application().value());
        model.addAttribute("words", screens.words(file, locale));
        model.addAttribute("messages", book.of(file.application()));
        return "review/messages";
    }
}
