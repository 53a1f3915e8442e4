package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Keeps, renames and removes an officer's own views of the list. */
@Controller
@RequestMapping("/office/views")
class SavedViewController {

    private final SavedViews views;
    private final CaseFilterReading filters;
    private final CaseFilterWords words;
    private final ChosenCall chosenCall;
    private final CurrentUser currentUser;

    SavedViewController(
            SavedViews views,
            CaseFilterReading filters,
            CaseFilterWords words,
            ChosenCall chosenCall,
            CurrentUser currentUser) {
        this.views = views;
        this.filters = filters;
        this.words = words;
        this.chosenCall = chosenCall;
        this.currentUser = currentUser;
    }

    @GetMapping
    String all(@ModelAttribute("savedView") SavedViewForm form, Model page, Locale locale) {
        return page(form.getQuery(), page, locale);
    }

    private String page(@Nullable String query, Model page, Locale locale) {
        page.addAttribute("views", views.of(currentUser.id()));
        if (query != null) {
            var said = words.of(filters.read(query), chosenCall.of(null), locale);
            page.addAttribute("said", said);
        }
        return "overview/views";
    }

    /** An address that shows the view; the address it leads to may be given to others. */
    @GetMapping("/{id}")
    String show(@PathVariable UUID id) {
        var query = views.view(id, currentUser.id()).query();
        return "redirect:/office/cases?" + (query.isEmpty() ? "sort=RECEIPT" : query);
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("savedView") SavedViewForm form,
            BindingResult errors,
            Model page,
            Locale locale,
            RedirectAttributes flash) {
        var query = Objects.requireNonNullElse(form.getQuery(), "");
        if (errors.hasErrors()) {
            return page(query, page, locale);
        }
        var filter = filters.read(query);
        views.save(currentUser.id(), form.givenName(), filter.query(), form.isStandard());
        flash.addFlashAttribute("notice", "overview.views.saved");
        return "redirect:/office/cases?" + (query.isEmpty() ? "sort=RECEIPT" : filter.query());
    }

    @PostMapping("/{id}/rename")
    String rename(
            @PathVariable UUID id,
            @Valid @ModelAttribute("savedView") SavedViewForm form,
            BindingResult errors,
            Model page,
            Locale locale,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            views.view(id, currentUser.id());
            page.addAttribute("renamed", id);
            return page(null, page, locale);
        }
        views.rename(id, currentUser.id(), form.givenName());
        return done("overview.views.renamed", flash);
    }

    @PostMapping("/{id}/default")
    String makeDefault(@PathVariable UUID id, @RequestParam boolean standard, RedirectAttributes flash) {
        views.makeDefault(id, currentUser.id(), standard);
        return done("overview.views.defaultSet", flash);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable UUID id, RedirectAttributes flash) {
        views.delete(id, currentUser.id());
        return done("overview.views.deleted", flash);
    }

    private static String done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/office/views";
    }
}
