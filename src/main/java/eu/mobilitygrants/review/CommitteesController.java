package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits on the committees of a call: read by whoever works with them, changed by officers. */
@Controller
class CommitteesController {

    private static final String ONE = "/office/committees/{call}/{audience}";

    private final CommitteePages pages;
    private final Seating seating;
    private final ChosenCall chosenCall;
    private final ReviewPermissions permissions;
    private final CurrentUser currentUser;

    CommitteesController(
            CommitteePages pages,
            Seating seating,
            ChosenCall chosenCall,
            ReviewPermissions permissions,
            CurrentUser currentUser) {
        this.pages = pages;
        this.seating = seating;
        this.chosenCall = chosenCall;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    @GetMapping("/office/committees")
    String committees(@RequestParam(required = false) @Nullable String call, Model model, Locale locale) {
        permissions.require(Action.READ_COMMITTEES, currentUser.person());
        var terms = chosenCall.of(call);
        chosenCall.show(terms, model);
        model.addAttribute(
                "committees",
                CommitteePages.audiences(terms).stream()
                        .map(audience -> pages.of(terms, audience, locale))
                        .toList());
        model.addAttribute("mayEdit", permissions.allowedAnywhere(Action.EDIT_COMMITTEES, currentUser.person()));
        return "review/committees";
    }

    @GetMapping(ONE)
    String committee(@PathVariable String call, @PathVariable String audience, Model model, Locale locale) {
        permissions.require(Action.EDIT_COMMITTEES, currentUser.person());
        return show(terms(call), audience(audience), model, locale);
    }

    @PostMapping(ONE + "/seats")
    String give(
            @PathVariable String call,
            @PathVariable String audience,
            @ModelAttribute("seatForm") SeatForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        permissions.require(Action.EDIT_COMMITTEES, currentUser.person());
        form.validate(errors);
        if (errors.hasErrors()) {
            return show(terms(call), audience(audience), model, locale);
        }
        seating.give(
                terms(call).id(),
                audience(audience),
                currentUser.id(),
                new UserId(requireNonNull(form.getPerson())),
                form.getStandsInFor(),
                requireNonNull(form.getFirstDay()),
                form.getLastDay());
        return done(call, audience, "review.notice.seatGiven", flash);
    }

    @PostMapping(ONE + "/chair")
    String appoint(
            @PathVariable String call,
            @PathVariable String audience,
            @ModelAttribute("chairForm") SeatForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        permissions.require(Action.EDIT_COMMITTEES, currentUser.person());
        form.validate(errors);
        if (errors.hasErrors()) {
            return show(terms(call), audience(audience), model, locale);
        }
        seating.appointChair(
                terms(call).id(),
                audience(audience),
                currentUser.id(),
                new UserId(requireNonNull(form.getPerson())),
                requireNonNull(form.getFirstDay()),
                form.getReplacing());
        return done(call, audience, "review.notice.chairAppointed", flash);
    }

    private String show(CallTerms terms, Audience audience, Model model, Locale locale) {
        var view = pages.of(terms, audience, locale);
        model.addAttribute("call", terms);
        model.addAttribute("committee", view);
        model.addAttribute("candidates", pages.candidates(terms, audience, locale));
        model.addAttribute("members", pages.members(view));
        model.addAttribute("chairs", pages.chairs());
        CaseScreens.blank(model, "seatForm", SeatForm::new);
        CaseScreens.blank(model, "chairForm", () -> {
            var form = new SeatForm();
            var chair = view.chair();
            form.setReplacing(chair == null ? null : chair.seat().id());
            return form;
        });
        return "review/committee-seats";
    }

    static String done(String call, String audience, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/office/committees/%s/%s".formatted(call, audience);
    }

    private CallTerms terms(String call) {
        return chosenCall.of(call);
    }

    /** @throws NotFoundException for what is no audience */
    static Audience audience(String text) {
        return CommitteeFilter.named(Audience.values(), text)
                .orElseThrow(() -> new NotFoundException("Audience", text));
    }
}
