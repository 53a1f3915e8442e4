package eu.mobilitygrants.identity;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** An admin looks for people and adds new ones. */
@Controller
@RequestMapping("/admin/people")
class PeopleController {

    private final PeopleDirectory directory;
    private final PeopleAdministration administration;
    private final People people;
    private final CurrentUser currentUser;
    private final PersonPage page;

    PeopleController(
            PeopleDirectory directory,
            PeopleAdministration administration,
            People people,
            CurrentUser currentUser,
            PersonPage page) {
        this.directory = directory;
        this.administration = administration;
        this.people = people;
        this.currentUser = currentUser;
        this.page = page;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("people", directory.page(search, page));
        model.addAttribute("search", search);
        model.addAttribute(
                "href",
                UriComponentsBuilder.fromPath("/admin/people")
                                .queryParam("search", "{search}")
                                .encode()
                                .buildAndExpand(search)
                                .toUriString()
                        + "&");
        return "identity/people";
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("personForm") PersonForm form, Model model, Locale locale) {
        return page.ofNobodyYet(model, locale);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("personForm") PersonForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        form.requireAddress(errors);
        page.check(form, errors);
        if (errors.hasErrors()) {
            return page.ofNobodyYet(model, locale);
        }
        var known = people.byEmail(form.address());
        if (known.isPresent()) {
            flash.addFlashAttribute("notice", "identity.people.known");
            return "redirect:/admin/people/" + known.get().id();
        }
        var added = administration.add(currentUser.id(), form.address(), locale, form.standing());
        flash.addFlashAttribute("notice", "identity.people.added");
        return "redirect:/admin/people/" + added;
    }
}
