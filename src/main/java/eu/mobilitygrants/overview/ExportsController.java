package eu.mobilitygrants.overview;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has exports prepared and shows how far they are: an officer's own, an auditor's everybody's. */
@Controller
@RequestMapping("/office/exports")
class ExportsController {

    private final Exports exports;
    private final ExportsPage lines;
    private final CaseFilterReading filters;
    private final ChosenCall chosenCall;
    private final CurrentUser currentUser;

    ExportsController(
            Exports exports,
            ExportsPage lines,
            CaseFilterReading filters,
            ChosenCall chosenCall,
            CurrentUser currentUser) {
        this.exports = exports;
        this.lines = lines;
        this.filters = filters;
        this.chosenCall = chosenCall;
        this.currentUser = currentUser;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable String call,
            @ModelAttribute("filter") CaseFilter filter,
            BindingResult errors,
            Model page,
            Locale locale) {
        filter.validate(errors);
        if (errors.hasErrors()) {
            throw new NotFoundException("Filter", errors.getAllErrors());
        }
        var form = new ExportForm();
        form.setQuery(filter.query());
        page.addAttribute("form", form);
        return page(chosenCall.of(call), filter, page, locale);
    }

    private String page(CallTerms terms, CaseFilter filter, Model page, Locale locale) {
        lines.show(terms, filter, currentUser.person(), page, locale);
        chosenCall.show(terms, page);
        page.addAttribute("mayPrepare", currentUser.may(DeskPermissions.PREPARE_EXPORT));
        return "overview/exports";
    }

    @PostMapping
    String prepare(
            @RequestParam(required = false) @Nullable String call,
            @Valid @ModelAttribute("form") ExportForm form,
            BindingResult errors,
            Model page,
            Locale locale) {
        var terms = chosenCall.of(call);
        var filter = filters.read(requireNonNullElse(form.getQuery(), ""));
        if (errors.hasErrors()) {
            return page(terms, filter, page, locale);
        }
        exports.prepare(
                lines.order(filter, terms, currentUser.person(), requireNonNull(form.getFormat()), locale),
                form.isOnlyNew());
        return "redirect:/office/exports?call=%s&%s".formatted(terms.id(), filter.query());
    }
}
