package eu.mobilitygrants.identity;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page: what to call them, and in which language to write to them. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private final CurrentUser currentUser;
    private final People people;
    private final MailLanguages languages;
    private final Choices choices;

    ProfileController(CurrentUser currentUser, People people, MailLanguages languages, Choices choices) {
        this.currentUser = currentUser;
        this.people = people;
        this.languages = languages;
        this.choices = choices;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("profileForm", ProfileForm.of(currentUser.person(), people.takesDigest(currentUser.id())));
        return page(model);
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("profileForm") ProfileForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var language = languages.of(String.valueOf(form.getLanguage()));
        if (form.getLanguage() != null && language.isEmpty()) {
            errors.rejectValue("language", "NotNull");
        }
        if (errors.hasErrors()) {
            return page(model);
        }
        people.describe(currentUser.id(), requireNonNull(form.getName()), language.orElseThrow());
        if (currentUser.has(Role.OFFICER)) {
            people.takeDigest(currentUser.id(), form.isDigest());
        }
        flash.addFlashAttribute("notice", "identity.profile.saved");
        return "redirect:/profile";
    }

    private String page(Model model) {
        model.addAttribute("email", currentUser.person().email());
        model.addAttribute("languages", choices.languages());
        model.addAttribute("officer", currentUser.has(Role.OFFICER));
        return "identity/profile";
    }
}
