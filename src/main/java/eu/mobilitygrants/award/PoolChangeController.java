package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.ConflictException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office changes how many grants a pool has: sees first what would follow, then confirms. */
@Controller
@RequestMapping("/office/pools/{call}/{pool}/capacity")
class PoolChangeController {

    private final FundingCalls calls;
    private final GrantsLeft grantsLeft;
    private final WhatIfWording whatIf;
    private final AwardService awards;
    private final CurrentUser currentUser;

    PoolChangeController(
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
    String form(
            @PathVariable String call,
            @PathVariable String pool,
            @ModelAttribute("capacityForm") CapacityForm form,
            Locale locale,
            Model model) {
        currentUser.require(AwardPermissions.CHANGE_POOLS);
        if (form.getCapacity() == null) {
            form.setCapacity(size(pool(call, pool)).capacity());
        }
        return page(pool(call, pool), form, locale, model);
    }

    @PostMapping
    String change(
            @PathVariable String call,
            @PathVariable String pool,
            @Valid @ModelAttribute("capacityForm") CapacityForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        currentUser.require(AwardPermissions.CHANGE_POOLS);
        var id = pool(call, pool);
        if (!errors.hasErrors()) {
            refuseBelowHeld(id, form, errors);
        }
        if (!errors.hasErrors() && form.isConfirmed()) {
            carryOut(id, form, errors);
        }
        if (!errors.hasErrors() && form.isConfirmed()) {
            flash.addFlashAttribute("notice", "award.capacity.saved");
            flash.addAttribute("call", call);
            return "redirect:/office/pools";
        }
        if (!errors.hasErrors()) {
            var step = new ImaginedStep.Resize(pool, form.capacity());
            model.addAttribute("outcome", whatIf.of(calls.terms(id.call()), List.of(step), currentUser.id(), locale));
        }
        return page(id, form, locale, model);
    }

    private void refuseBelowHeld(PoolId pool, CapacityForm form, BindingResult errors) {
        var held = size(pool).held();
        if (form.capacity() < held) {
            errors.rejectValue("capacity", "tooSmall", new Object[] {held}, "tooSmall");
        }
    }

    private void carryOut(PoolId pool, CapacityForm form, BindingResult errors) {
        try {
            awards.changeCapacity(pool, form.seen(), form.capacity(), currentUser.id(), form.reason());
        } catch (ConflictException meanwhile) {
            refuseBelowHeld(pool, form, errors);
            if (!errors.hasErrors()) {
                errors.rejectValue(
                        "capacity", "resized", new Object[] {size(pool).capacity()}, "resized");
            }
        }
    }

    /** What is shown now is what will have been seen. */
    private String page(PoolId pool, CapacityForm form, Locale locale, Model model) {
        var terms = calls.terms(pool.call());
        var size = size(pool);
        form.setSeen(size.capacity());
        model.addAttribute("call", terms);
        model.addAttribute("poolName", terms.pool(pool, locale));
        model.addAttribute("poolCode", pool.code());
        model.addAttribute("held", size.held());
        model.addAttribute("size", size.capacity());
        return "award/capacity";
    }

    private GrantsLeft.PoolGrants size(PoolId pool) {
        return requireNonNull(grantsLeft.of(pool.call()).get(pool.code()));
    }

    /** @throws eu.mobilitygrants.shared.NotFoundException if there is no such pool */
    private PoolId pool(String call, String code) {
        return calls.terms(new CallId(call)).pool(code).id();
    }
}
