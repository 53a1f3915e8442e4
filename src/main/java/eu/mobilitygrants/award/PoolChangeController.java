package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.ConflictException;
import jakarta.validation.Valid;
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

/** The office changes how many grants a pool has, or moves some to another. */
@Controller
@RequestMapping("/office/pools/{call}")
class PoolChangeController {

    /** One choice of a list, as the form fragments want it. */
    record Option(String value, String label) {}

    private final AwardPermissions permissions;
    private final FundingCalls calls;
    private final GrantsLeft grantsLeft;
    private final AwardService awards;
    private final CurrentUser currentUser;

    PoolChangeController(
            AwardPermissions permissions,
            FundingCalls calls,
            GrantsLeft grantsLeft,
            AwardService awards,
            CurrentUser currentUser) {
        this.permissions = permissions;
        this.calls = calls;
        this.grantsLeft = grantsLeft;
        this.awards = awards;
        this.currentUser = currentUser;
    }

    @ModelAttribute
    void everyPage(@PathVariable String call, Locale locale, Model model) {
        permissions.require(AwardPermissions.Action.CHANGE_POOLS);
        var terms = calls.terms(new CallId(call));
        model.addAttribute("call", terms);
        model.addAttribute(
                "poolOptions",
                terms.pools().stream()
                        .map(pool -> new Option(pool.id().code(), terms.pool(pool.id(), locale)))
                        .toList());
    }

    @GetMapping("/{pool}/capacity")
    String capacity(
            @PathVariable String call,
            @PathVariable String pool,
            @ModelAttribute("capacityForm") CapacityForm form,
            Locale locale,
            Model model) {
        form.setCapacity(size(call, pool).capacity());
        return capacityPage(call, pool, locale, model);
    }

    @PostMapping("/{pool}/capacity")
    String change(
            @PathVariable String call,
            @PathVariable String pool,
            @Valid @ModelAttribute("capacityForm") CapacityForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                awards.changeCapacity(pool(call, pool), form.capacity(), currentUser.id(), form.reason());
            } catch (ConflictException tooSmall) {
                errors.rejectValue(
                        "capacity", "tooSmall", new Object[] {size(call, pool).held()}, "tooSmall");
            }
        }
        if (errors.hasErrors()) {
            return capacityPage(call, pool, locale, model);
        }
        return done(call, "award.capacity.saved", flash);
    }

    private String capacityPage(String call, String pool, Locale locale, Model model) {
        var terms = calls.terms(new CallId(call));
        model.addAttribute("poolName", terms.pool(terms.pool(pool).id(), locale));
        model.addAttribute("poolCode", pool);
        var size = size(call, pool);
        model.addAttribute("held", size.held());
        model.addAttribute("capacity", size.capacity());
        return "award/capacity";
    }

    private GrantsLeft.PoolGrants size(String call, String pool) {
        return requireNonNull(
                grantsLeft.of(new CallId(call)).get(pool(call, pool).code()));
    }

    @GetMapping("/move")
    String moving(@ModelAttribute("moveForm") MoveForm form) {
        return "award/move";
    }

    @PostMapping("/move")
    String move(
            @PathVariable String call,
            @Valid @ModelAttribute("moveForm") MoveForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        form.validate(errors);
        if (!errors.hasErrors()) {
            try {
                awards.moveGrants(
                        pool(call, form.from()), pool(call, form.to()), form.count(), currentUser.id(), form.reason());
            } catch (ConflictException tooMany) {
                var free = size(call, form.from()).free();
                errors.rejectValue("count", "tooMany", new Object[] {free}, "tooMany");
            }
        }
        return errors.hasErrors() ? "award/move" : done(call, "award.move.saved", flash);
    }

    /** @throws eu.mobilitygrants.shared.NotFoundException if the call has no such pool */
    private PoolId pool(String call, String code) {
        return calls.terms(new CallId(call)).pool(code).id();
    }

    private static String done(String call, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addAttribute("call", call);
        return "redirect:/office/pools";
    }
}
