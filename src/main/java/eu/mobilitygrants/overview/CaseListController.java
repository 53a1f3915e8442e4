package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The one list of cases. Everything it shows follows from its address. */
@Controller
class CaseListController {

    /** The heading of a column. @param sortHref null where nothing can be sorted by it */
    record Heading(
            CaseColumn column,
            @Nullable String sortHref,
            @Nullable String direction) {}

    private final CaseList list;
    private final CaseFilterWords words;
    private final SavedViews views;
    private final ChosenCall chosenCall;
    private final CurrentUser currentUser;

    CaseListController(
            CaseList list, CaseFilterWords words, SavedViews views, ChosenCall chosenCall, CurrentUser currentUser) {
        this.list = list;
        this.words = words;
        this.views = views;
        this.chosenCall = chosenCall;
        this.currentUser = currentUser;
    }

    @GetMapping("/office/cases")
    String cases(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "0") int page,
            @Valid @ModelAttribute("filter") CaseFilter filter,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        filter.validate(errors);
        var own = currentUser.may(DeskPermissions.KEEP_VIEWS) ? views.of(currentUser.id()) : List.<SavedView>of();
        var better = errors.hasErrors() ? null : betterAddress(request, filter, own);
        if (better != null) {
            return "redirect:/office/cases?" + better;
        }
        var terms = chosenCall.of(call);
        chosenCall.show(terms, model);
        model.addAttribute("hasErrors", errors.hasErrors());
        if (!errors.hasErrors()) {
            model.addAttribute("page", list.page(filter, terms, currentUser.person(), page));
        }
        frame(filter, terms, model, locale);
        model.addAttribute("views", own);
        model.addAttribute("current", current(own, filter));
        return "overview/cases";
    }

    /** Of a list without any wish: the default view. Of a form that was sent: the same without its empty fields. */
    private static @Nullable String betterAddress(HttpServletRequest request, CaseFilter filter, List<SavedView> own) {
        var sent = request.getParameterMap();
        if (sent.keySet().stream().allMatch("lang"::equals)) {
            return own.stream()
                    .filter(SavedView::standard)
                    .map(SavedView::query)
                    .filter(query -> !query.isEmpty())
                    .findFirst()
                    .orElse(null);
        }
        var emptyFields = sent.values().stream().flatMap(Arrays::stream).anyMatch(String::isBlank);
        return emptyFields ? address(request.getParameter("call"), filter) : null;
    }

    private static String address(@Nullable String call, CaseFilter filter) {
        return "call=" + (call == null ? "" : call) + "&" + filter.query();
    }

    private void frame(CaseFilter filter, CallTerms terms, Model model, Locale locale) {
        var shown = CaseColumn.shown(filter.getColumn());
        model.addAttribute("offered", words.offered(terms, locale));
        model.addAttribute("said", words.of(filter, terms, locale));
        model.addAttribute("shown", shown.stream().map(Enum::name).collect(Collectors.toSet()));
        model.addAttribute(
                "headings",
                shown.stream().map(column -> heading(column, filter, terms)).toList());
        model.addAttribute("zone", terms.rules().zone());
        model.addAttribute("address", address(terms.id().value(), filter));
        model.addAttribute("mayExport", currentUser.may(DeskPermissions.EXPORT));
        model.addAttribute("maySave", currentUser.may(DeskPermissions.KEEP_VIEWS));
    }

    private static Heading heading(CaseColumn column, CaseFilter filter, CallTerms terms) {
        var sort = column.sort();
        if (sort == null) {
            return new Heading(column, null, null);
        }
        var direction = sort != filter.order() ? null : filter.isDown() ? "descending" : "ascending";
        return new Heading(column, "/office/cases?call=%s&%s".formatted(terms.id(), filter.sortedBy(sort)), direction);
    }

    private static @Nullable SavedView current(List<SavedView> own, CaseFilter filter) {
        var query = filter.query();
        return own.stream()
                .filter(view -> view.query().equals(query))
                .findFirst()
                .orElse(null);
    }
}
