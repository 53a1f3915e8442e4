package eu.mobilitygrants.identity;

import eu.mobilitygrants.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An admin gives one person their roles, shuts them out or lets them in again. */
@Controller
@RequestMapping("/admin/people/{id}")
class PersonController {

    private final PeopleDirectory directory;
    private final PeopleAdministration administration;
    private final CurrentUser currentUser;
    private final PersonPage page;

    PersonController(
            PeopleDirectory directory, PeopleAdministration administration, CurrentUser currentUser, PersonPage page) {
        this.directory = directory;
        this.administration = administration;
        this.currentUser = currentUser;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable String id, Model model, Locale locale) {
        var administered = directory.one(userId(id));
        model.addAttribute("personForm", PersonForm.of(administered));
        return page.of(administered.person(), currentUser.person(), model, locale);
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @Valid @ModelAttribute("personForm") PersonForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var person = directory.one(userId(id)).person();
        page.check(form, errors);
        if (person.id().equals(currentUser.id())) {
            form.keepOwnAdmin(errors);
        }
        if (errors.hasErrors()) {
            return page.of(person, currentUser.person(), model, locale);
        }
        administration.change(currentUser.id(), person.id(), form.getVersion(), form.standing());
        return saved(person.id(), "identity.people.saved", flash);
    }

    @PostMapping("/disable")
    String disable(@PathVariable String id, @RequestParam long version, RedirectAttributes flash) {
        administration.disable(currentUser.id(), userId(id), version);
        return saved(userId(id), "identity.people.disabled", flash);
    }

    @PostMapping("/enable")
    String enable(@PathVariable String id, @RequestParam long version, RedirectAttributes flash) {
        administration.enable(currentUser.id(), userId(id), version);
        return saved(userId(id), "identity.people.enabled", flash);
    }

    private static String saved(UserId person, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/admin/people/" + person;
    }

    private static UserId userId(String text) {
        try {
            return UserId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("Person", text);
        }
    }
}
