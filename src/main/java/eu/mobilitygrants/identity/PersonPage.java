package eu.mobilitygrants.identity;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** What the page of one person shows around its form. */
@Component
class PersonPage {

    private final Choices choices;
    private final Units units;
    private final RoleChanges changes;

    PersonPage(Choices choices, Units units, RoleChanges changes) {
        this.choices = choices;
        this.units = units;
        this.changes = changes;
    }

    String ofNobodyYet(Model model, Locale locale) {
        model.addAttribute("roles", choices.roles(locale));
        model.addAttribute("units", choices.units(locale));
        return "identity/person-new";
    }

    String of(Person person, Person reader, Model model, Locale locale) {
        model.addAttribute("roles", choices.roles(locale));
        model.addAttribute("units", choices.units(locale));
        model.addAttribute("person", person);
        model.addAttribute("changes", changes.of(person.id()));
        model.addAttribute("mayDisable", PeoplePermissions.mayDisable(reader, person));
        return "identity/person";
    }

    void check(PersonForm form, Errors errors) {
        form.validate(errors, units);
    }
}
