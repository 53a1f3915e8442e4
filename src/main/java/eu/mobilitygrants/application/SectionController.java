package eu.mobilitygrants.application;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.shared.CountryNames;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The sections of a draft. Each is saved as far as it is written. */
@Controller
@RequestMapping(OwnApplication.PATH + "/draft")
class SectionController {

    private final ApplicationService applications;
    private final OwnApplication own;
    private final AnswerOptions choices;
    private final HostPage host;

    SectionController(ApplicationService applications, OwnApplication own, AnswerOptions choices, HostPage host) {
        this.applications = applications;
        this.own = own;
        this.choices = choices;
        this.host = host;
    }

    @GetMapping("/{section:you|stay|answers}")
    String open(@PathVariable UUID id, @PathVariable String section, Model model, Locale locale) {
        var application = own.get(id);
        if (application.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        model.addAttribute(section, form(section, application));
        return page(application, section, model, locale);
    }

    private static SectionForm form(String section, MobilityApplication application) {
        var content = application.content();
        return switch (section) {
            case "you" -> YouForm.of(content, application.version());
            case "stay" -> StayForm.of(content, application.version());
            default -> AnswersForm.of(content, application.version());
        };
    }

    @PostMapping("/you")
    String you(
            @PathVariable UUID id,
            @ModelAttribute("you") YouForm form,
            BindingResult errors,
            @RequestParam @Nullable String then,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return save(new Input(id, Section.YOU, form, errors, then), model, locale, flash);
    }

    @PostMapping("/stay")
    String stay(
            @PathVariable UUID id,
            @ModelAttribute("stay") StayForm form,
            BindingResult errors,
            @RequestParam @Nullable String then,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return save(new Input(id, Section.STAY, form, errors, then), model, locale, flash);
    }

    @PostMapping("/host")
    String host(
            @PathVariable UUID id,
            @ModelAttribute("host") HostForm form,
            BindingResult errors,
            @RequestParam @Nullable String then,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return save(new Input(id, Section.HOST, form, errors, then), model, locale, flash);
    }

    @PostMapping("/answers")
    String answers(
            @PathVariable UUID id,
            @ModelAttribute("answers") AnswersForm form,
            BindingResult errors,
            @RequestParam @Nullable String then,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var application = own.get(id);
        form.getAnswers().keySet().retainAll(criteria(application));
        return save(new Input(id, Section.ANSWERS, form, errors, then), model, locale, flash);
    }

    /** What was posted to one section, and where its writer wants to go next. */
    private record Input(
            UUID id,
            Section section,
            SectionForm form,
            BindingResult errors,
            @Nullable String then) {}

    private String save(Input input, Model model, Locale locale, RedirectAttributes flash) {
        var application = own.get(input.id());
        input.form().validate(input.errors());
        if (input.errors().hasErrors()) {
            return page(application, input.section().path(), model, locale);
        }
        applications.save(application.id(), own.applicant(), input.form().getVersion(), input.form()::applyTo);
        flash.addFlashAttribute("notice", "application.saved");
        var draft = "redirect:/applications/" + input.id() + "/draft";
        return "list".equals(input.then()) ? draft : draft + "/" + next(input.section());
    }

    private static String next(Section section) {
        return Section.values()[section.ordinal() + 1].path();
    }

    private String page(MobilityApplication application, String section, Model model, Locale locale) {
        var terms = own.terms(application);
        model.addAttribute("draft", application);
        model.addAttribute("yesOrNo", choices.yesOrNo(locale));
        switch (section) {
            case "you" -> {
                model.addAttribute("categories", choices.of(ApplicantCategory.class, locale));
                model.addAttribute("countries", CountryNames.all(locale));
                model.addAttribute("units", choices.units(terms, locale));
            }
            case "stay" -> {
                model.addAttribute("types", choices.types(terms, locale));
                model.addAttribute("conferences", choices.of(ConferenceShare.class, locale));
            }
            case "host" -> host.fill(model, application, terms, null, "", locale);
            default -> model.addAttribute("questions", questions(application, locale));
        }
        return "application/" + (section.equals("answers") ? "answers-form" : section);
    }

    private List<String> criteria(MobilityApplication application) {
        return questions(application, Locale.ENGLISH).stream()
                .map(Choice::value)
                .toList();
    }

    /** Empty as long as no type of stay is chosen: staff and students are asked different things. */
    private List<Choice> questions(MobilityApplication application, Locale locale) {
        var terms = own.terms(application);
        var type = application.content().mobility().type();
        return type == null
                ? List.of()
                : terms.criteria(Audience.of(type)).stream()
                        .map(criterion -> new Choice(criterion.code(), terms.criterion(criterion, locale)))
                        .toList();
    }
}
