package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallDrafts;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallPublishing;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a call as the office sees it, begins its correction, publishes it or throws its draft away. */
@Controller
@RequestMapping("/office/calls/{call}")
class CallDraftController {

    private final CurrentUser currentUser;
    private final CallDrafts drafts;
    private final CallPublishing publishing;
    private final CallPageModel pages;

    CallDraftController(CurrentUser currentUser, CallDrafts drafts, CallPublishing publishing, CallPageModel pages) {
        this.currentUser = currentUser;
        this.drafts = drafts;
        this.publishing = publishing;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String call, Model model, Locale locale) {
        currentUser.require(CallPermissions.READ_DRAFTS);
        var id = new CallId(call);
        var draft = drafts.find(id);
        model.addAttribute("mayEdit", currentUser.may(CallPermissions.EDIT_DRAFTS));
        draft.ifPresent(found -> pages.draft(found, model, locale));
        if (draft.isPresent()) {
            return "call/office/draft";
        }
        pages.published(id, model, locale);
        return "call/office/published";
    }

    @PostMapping("/correct")
    String correct(@PathVariable String call) {
        var officer = currentUser.require(CallPermissions.EDIT_DRAFTS);
        drafts.correct(new CallId(call), officer.id());
        return "redirect:/office/calls/" + new CallId(call);
    }

    @PostMapping("/discard")
    String discard(@PathVariable String call, @RequestParam long revision, RedirectAttributes flash) {
        currentUser.require(CallPermissions.EDIT_DRAFTS);
        drafts.discard(new CallId(call), revision);
        flash.addFlashAttribute("notice", "call.discarded");
        return "redirect:/office/calls";
    }

    @GetMapping("/publish")
    String confirm(
            @PathVariable String call, @ModelAttribute("publishForm") PublishForm form, Model model, Locale locale) {
        currentUser.require(CallPermissions.PUBLISH);
        var draft = drafts.draft(new CallId(call));
        form.setRevision(draft.revision());
        pages.draft(draft, model, locale);
        return "call/office/publish";
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable String call,
            @ModelAttribute("publishForm") PublishForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var officer = currentUser.require(CallPermissions.PUBLISH);
        var id = new CallId(call);
        var draft = drafts.find(id);
        form.validate(errors, draft.isPresent() && draft.get().correction());
        if (errors.hasErrors() && draft.isPresent()) {
            pages.draft(draft.get(), model, locale);
            return "call/office/publish";
        }
        publishing.publish(id, form.getRevision(), form.getReason().isEmpty() ? null : form.getReason(), officer.id());
        flash.addFlashAttribute("notice", "call.published");
        return "redirect:/office/calls/" + id;
    }
}
