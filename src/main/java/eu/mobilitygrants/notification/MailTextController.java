package eu.mobilitygrants.notification;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

/** The office edits the words of mails, tries them on a real case, and takes them back. */
@Controller
@RequestMapping("/office/texts")
class MailTextController {

    private final CurrentUser currentUser;
    private final MailTextDesk desk;
    private final SampleLetters samples;
    private final Wording wording;
    private final FundingCalls calls;

    MailTextController(
            CurrentUser currentUser, MailTextDesk desk, SampleLetters samples, Wording wording, FundingCalls calls) {
        this.currentUser = currentUser;
        this.desk = desk;
        this.samples = samples;
        this.wording = wording;
        this.calls = calls;
    }

    @GetMapping
    String list(Model model) {
        currentUser.require(MailPermissions.READ);
        model.addAttribute("languages", desk.languages());
        model.addAttribute(
                "kinds",
                Stream.of(LetterKind.values()).filter(Placeholders::editable).toList());
        model.addAttribute("edited", desk.edited());
        return "notification/texts";
    }

    @GetMapping("/{kind}/{language}")
    String edit(@PathVariable String kind, @PathVariable String language, Model model) {
        currentUser.require(MailPermissions.READ);
        var letter = kind(kind);
        model.addAttribute("mailText", desk.form(letter, locale(language)));
        return page(letter, language, model);
    }

    /** Saves, tries on a case, or goes back to the words the portal came with, by the button that was pressed. */
    @PostMapping("/{kind}/{language}")
    String change(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam String action,
            @ModelAttribute("mailText") MailTextForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var officer = currentUser.require(MailPermissions.EDIT_TEXTS);
        var letter = kind(kind);
        var locale = locale(language);
        if (!action.equals("default")) {
            form.validate(letter, errors);
        }
        if (action.equals("preview")) {
            preview(letter, form, locale, officer, errors, model);
        } else if (!errors.hasErrors()) {
            var words = action.equals("default") ? null : form.words();
            if (desk.save(letter, locale, form.getVersion(), words, officer.id())) {
                flash.addFlashAttribute(
                        "notice", words == null ? "notification.texts.back" : "notification.texts.saved");
                return "redirect:/office/texts/%s/%s".formatted(kind, language);
            }
            form.setVersion(desk.version(letter, locale));
            errors.reject("notification.texts.stale");
        }
        return page(letter, language, model);
    }

    private void preview(
            LetterKind kind, MailTextForm form, Locale locale, Person officer, BindingResult errors, Model model) {
        var found = calls.all().stream()
                .map(call -> call.id())
                .filter(call -> call.equals(new CallId(form.getCall())))
                .findFirst()
                .flatMap(call -> samples.submission(call, form.receiptNumber(), officer.id()));
        if (found.isEmpty()) {
            errors.rejectValue("number", "notification.texts.noCase");
        }
        if (!errors.hasErrors()) {
            var submission = found.orElseThrow();
            var letter = samples.of(kind, submission, locale);
            model.addAttribute("preview", wording.tried(letter, form.words(), submission.applicantName(), locale));
        }
    }

    private String page(LetterKind kind, String language, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("language", language);
        model.addAttribute("languageLocale", locale(language));
        model.addAttribute("names", Placeholders.of(kind));
        model.addAttribute("history", desk.history(kind, locale(language)));
        model.addAttribute("people", desk.people(kind, locale(language)));
        model.addAttribute("mayEdit", currentUser.may(MailPermissions.EDIT_TEXTS));
        model.addAttribute("calls", options());
        return "notification/text";
    }

    private List<Choice> options() {
        return calls.all().stream()
                .map(call -> new Choice(call.id().value(), call.id().value()))
                .toList();
    }

    private static LetterKind kind(String text) {
        return Stream.of(LetterKind.values())
                .filter(Placeholders::editable)
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Mail text", text));
    }

    private Locale locale(String language) {
        return desk.languages().stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Language", language));
    }
}
