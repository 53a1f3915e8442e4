package eu.mobilitygrants.call.office;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallDrafts;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists the calls, and begins a new one by copying another. */
@Controller
@RequestMapping("/office/calls")
class CallListController {

    private final CurrentUser currentUser;
    private final CallList list;
    private final CallDrafts drafts;
    private final FundingCalls calls;

    CallListController(CurrentUser currentUser, CallList list, CallDrafts drafts, FundingCalls calls) {
        this.currentUser = currentUser;
        this.list = list;
        this.drafts = drafts;
        this.calls = calls;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        currentUser.require(CallPermissions.READ_DRAFTS);
        model.addAttribute("published", list.published(locale));
        model.addAttribute("prepared", list.prepared(locale));
        model.addAttribute("mayEdit", currentUser.may(CallPermissions.EDIT_DRAFTS));
        return "call/office/calls";
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("copyForm") CopyForm form, Model model, Locale locale) {
        currentUser.require(CallPermissions.EDIT_DRAFTS);
        var last = list.last().orElseThrow(() -> new NotFoundException("Call", "any"));
        form.setFrom(last.id().value());
        form.setCode(drafts.proposedId(last.id()));
        return page(model, locale);
    }

    @PostMapping("/new")
    String copy(
            @Valid @ModelAttribute("copyForm") CopyForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var officer = currentUser.require(CallPermissions.EDIT_DRAFTS);
        if (!errors.hasErrors()) {
            var from = calls.terms(new CallId(requireNonNull(form.getFrom())));
            var copy = drafts.copy(from.id(), new CallId(requireNonNull(form.getCode())), officer.id());
            if (copy.isPresent()) {
                flash.addFlashAttribute("notice", "call.copied");
                return "redirect:/office/calls/" + copy.get().id();
            }
            errors.rejectValue("code", "taken");
        }
        return page(model, locale);
    }

    private String page(Model model, Locale locale) {
        model.addAttribute(
                "sources",
                calls.all().stream()
                        .map(call -> new Choice(call.id().value(), call.title(locale)))
                        .toList());
        return "call/office/new";
    }
}
