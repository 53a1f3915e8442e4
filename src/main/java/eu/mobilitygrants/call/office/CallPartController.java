package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallDraft;
import eu.mobilitygrants.call.CallDrafts;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CaseChoices;
import eu.mobilitygrants.call.StaleDraftException;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Edits one part of a draft. The later of two who save is told, with what was typed kept. */
@Controller
@RequestMapping("/office/calls/{call}/edit/{part}")
class CallPartController {

    private final CurrentUser currentUser;
    private final CallDrafts drafts;
    private final List<PartPage> pages;
    private final CaseChoices choices;
    private final MessageSource messages;

    CallPartController(
            CurrentUser currentUser,
            CallDrafts drafts,
            List<PartPage> pages,
            CaseChoices choices,
            MessageSource messages) {
        this.currentUser = currentUser;
        this.drafts = drafts;
        this.pages = List.copyOf(pages);
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping
    String fields(
            @PathVariable String call,
            @PathVariable String part,
            @ModelAttribute("partForm") PartForm form,
            Model model,
            Locale locale) {
        currentUser.require(CallPermissions.EDIT_DRAFTS);
        var draft = drafts.draft(new CallId(call));
        var page = page(part, draft);
        form.setRevision(draft.revision());
        var groups = page.groups(draft.terms(), words(locale));
        groups.stream().flatMap(group -> group.fields().stream()).forEach(field -> field.fill(form));
        return show(draft, page, groups, model, locale);
    }

    @PostMapping
    String save(
            @PathVariable String call,
            @PathVariable String part,
            @ModelAttribute("partForm") PartForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var officer = currentUser.require(CallPermissions.EDIT_DRAFTS);
        var draft = drafts.draft(new CallId(call));
        var page = page(part, draft);
        page.read(draft.terms(), new Answers(form, errors));
        if (!errors.hasErrors()) {
            draft = saved(draft, page, form, errors, officer);
        }
        if (errors.hasErrors()) {
            return show(draft, page, page.groups(draft.terms(), words(locale)), model, locale);
        }
        flash.addFlashAttribute("notice", "call.part.saved");
        return "redirect:/office/calls/" + draft.id();
    }

    /** Saves, or says that somebody was faster: saving once more then puts this in its place, knowingly. */
    private CallDraft saved(CallDraft draft, PartPage page, PartForm form, BindingResult errors, Person officer) {
        try {
            return drafts.save(
                    draft.id(), form.getRevision(), terms -> page.read(terms, new Answers(form, errors)), officer.id());
        } catch (StaleDraftException stale) {
            form.setRevision(stale.now().revision());
            errors.reject("call.wrong.stale");
            return stale.now();
        }
    }

    private String show(CallDraft draft, PartPage page, List<FieldGroup> groups, Model model, Locale locale) {
        model.addAttribute("draft", draft);
        model.addAttribute("callTitle", draft.terms().title(locale));
        model.addAttribute("part", page.part());
        model.addAttribute("path", CallPageModel.path(page.part()));
        model.addAttribute("groups", groups);
        return "call/office/part";
    }

    private PartPage page(String path, CallDraft draft) {
        return pages.stream()
                .filter(page -> CallPageModel.path(page.part()).equals(path))
                .filter(page -> CallPageModel.editable(draft, page.part()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Part", path));
    }

    private PartWords words(Locale locale) {
        return new PartWords(messages, choices, locale);
    }
}
