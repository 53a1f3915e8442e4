package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.ConflictException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office moves free grants from one pool of a call to another: sees first what would follow, then confirms. */
@Controller
@RequestMapping("/office/pools/{call}/move")
class GrantMoveController {

    private final FundingCalls calls;
    private final GrantsLeft grantsLeft;
    private final WhatIfWording whatIf;
    private final AwardService awards;
    private final CurrentUser currentUser;

    GrantMoveController(
            FundingCalls calls,
            GrantsLeft grantsLeft,
            WhatIfWording whatIf,
            AwardService awards,
            CurrentUser currentUser) {
        this.calls = calls;
        this.grantsLeft = grantsLeft;
        this.whatIf = whatIf;
        this.awards = awards;
        this.currentUser = currentUser;
    }

    @GetMapping
    String form(@PathVariable String call, @ModelAttribute("moveForm") MoveForm form, Locale locale, Model model) {
        currentUser.require(AwardPermissions.CHANGE_POOLS);
        return page(calls.terms(new CallId(call)), form, locale, model);
    }

    @PostMapping
    String move(
            @PathVariable String call,
            @Valid @ModelAttribute("moveForm") MoveForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        currentUser.require(AwardPermissions.CHANGE_POOLS);
        var terms = calls.terms(new CallId(call));
        form.validate(errors);
        if (!errors.hasErrors()) {
            refuseMoreThanFree(terms, form, errors);
        }
        if (!errors.hasErrors() && form.isConfirmed()) {
            carryOut(terms, form, errors);
        }
        if (!errors.hasErrors() && form.isConfirmed()) {
            flash.addFlashAttribute("notice", "award.move.saved");
            flash.addAttribute("call", call);
            return "redirect:/office/pools";
        }
        if (!errors.hasErrors()) {
            var step = new ImaginedStep.Move(form.from(), form.to(), form.count());
            model.addAttribute("outcome", whatIf.of(terms, List.of(step), currentUser.id(), locale));
        }
        return page(terms, form, locale, model);
    }

    private void refuseMoreThanFree(CallTerms terms, MoveForm form, BindingResult errors) {
        var from = terms.pool(form.from()).id();
        terms.pool(form.to());
        var free = requireNonNull(grantsLeft.of(terms.id()).get(from.code())).free();
        if (form.count() > free) {
            errors.rejectValue("count", "tooMany", new Object[] {free}, "tooMany");
        }
    }

    private void carryOut(CallTerms terms, MoveForm form, BindingResult errors) {
        var from = terms.pool(form.from()).id();
        var to = terms.pool(form.to()).id();
        try {
            awards.moveGrants(from, to, form.count(), form.getSeen(), currentUser.id(), form.reason());
        } catch (ConflictException meanwhile) {
            refuseMoreThanFree(terms, form, errors);
            if (!errors.hasErrors()) {
                errors.rejectValue("count", "resized");
            }
        }
    }

    /** What is shown now is what will have been seen. */
    private String page(CallTerms terms, MoveForm form, Locale locale, Model model) {
        var sizes = grantsLeft.of(terms.id());
        form.setSeen(sizes.entrySet().stream()
                .collect(Collectors.toMap(
                        pool -> pool.getKey(), pool -> pool.getValue().capacity())));
        model.addAttribute("call", terms);
        model.addAttribute("sizes", sizes);
        model.addAttribute("poolOptions", WhatIfController.pools(terms, locale));
        return "award/move";
    }
}
