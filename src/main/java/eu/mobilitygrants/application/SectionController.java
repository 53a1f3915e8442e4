package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.InterruptedForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sections of a draft. Each is saved as far as it is written, and what cannot be read is kept as it was typed. */
@Controller
@RequestMapping(OwnApplication.PATH + "/draft")
class SectionController {

    static final String SECTION = "/{section:stay|you|host|answers}";

    private final OwnApplication own;
    private final DraftSections sections;
    private final SectionPage page;
    private final ChangedPage changed;
    private final InterruptedForms interrupted;
    private final HostPage hostPage;
    private final HostButtons hostButtons;

    SectionController(
            OwnApplication own,
            DraftSections sections,
            SectionPage page,
            ChangedPage changed,
            InterruptedForms interrupted,
            HostPage hostPage,
            HostButtons hostButtons) {
        this.own = own;
        this.sections = sections;
        this.page = page;
        this.changed = changed;
        this.interrupted = interrupted;
        this.hostPage = hostPage;
        this.hostButtons = hostButtons;
    }

    /**
     * @param citizenships how many places to show for them at least
     * @param by how the host is to be found
     * @param q words to find the host by
     */
    @GetMapping(SECTION)
    String open(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam(defaultValue = "next") String then,
            @RequestParam(defaultValue = "1") int citizenships,
            @RequestParam @Nullable String by,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var draft = own.get(id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        var opened = Section.at(section);
        var sent = interrupted.sentFrom(opened.of(draft.id()), request).map(fields -> SectionInput.of(opened, fields));
        var input = sent.orElse(SectionInput.nothing(opened));
        var reading = sections.read(draft, input);
        if (reading.result().getTarget() instanceof YouForm you) {
            you.showCitizenships(Math.max(1, citizenships));
        }
        if (opened == Section.HOST) {
            hostPage.wish(model, isByHand(input.fields()) ? "hand" : by, q);
        }
        var base = input.base();
        model.addAttribute("reopened", true);
        model.addAttribute("putBack", sent.isPresent());
        return page.of(
                draft,
                reading,
                base == null ? sections.base(draft, opened) : base,
                sent.map(SectionInput::then).orElse(then),
                model,
                locale);
    }

    @PostMapping(SECTION)
    String save(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var draft = own.get(id);
        var input = SectionInput.of(Section.at(section), sent);
        if (sent.containsKey(ChangedPage.SHOWN)) {
            var open = ChangedPage.unanswered(sent);
            if (!open.isEmpty()) {
                return changed.again(draft, input, open, model, response, locale);
            }
            input = input.without(ChangedPage.givenUp(sent));
        }
        var outcome = sections.save(draft.id(), own.applicant(), input, content -> hostButtons.choose(sent, content));
        return switch (outcome) {
            case SectionSave.Changed both -> {
                interrupted.keep(request); // until its writer chose, even on another page
                yield changed.of(both, input, model, response, locale);
            }
            case SectionSave.Saved saved -> {
                interrupted.forget(input.section().of(draft.id()), request);
                yield after(saved, input, sent, model, locale, flash);
            }
        };
    }

    private String after(
            SectionSave.Saved saved,
            SectionInput input,
            MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var here = "redirect:" + input.section().of(saved.draft().id());
        if (sent.containsKey("add") || sent.containsKey("remove")) {
            return here + places(saved.reading(), sent.containsKey("add"));
        }
        var query = HostButtons.query(sent);
        if (input.section() == Section.HOST && query.isPresent()) {
            return here + query.get();
        }
        if (saved.reading().result().hasErrors()) {
            if (isByHand(sent)) {
                hostPage.wish(model, "hand", "");
            }
            return page.of(saved.draft(), saved.reading(), saved.base(), input.then(), model, locale);
        }
        if (saved.asksMore() && !sent.containsKey("live")) {
            flash.addFlashAttribute("notice", "application.asksMore");
            return here + "?then=" + (input.then().equals("check") ? "check" : "next");
        }
        flash.addFlashAttribute("notice", "application.saved");
        var application = "redirect:/applications/" + saved.draft().id();
        return switch (input.then()) {
            case "list" -> application + "/draft";
            case "check" -> application + "/check-answers";
            case "stay" -> here;
            default -> application + "/draft/" + input.section().next().path();
        };
    }

    /** Back to the list of citizenships, at its last place. */
    private static String places(SectionReading reading, boolean oneMore) {
        var shown = reading.result().getTarget() instanceof YouForm you
                ? you.getCitizenships().size()
                : 0;
        var wanted = Math.clamp(shown + (oneMore ? 1 : 0), 1, YouForm.MOST_CITIZENSHIPS);
        return "?citizenships=" + wanted + "#citizenships%5B" + (wanted - 1) + "%5D";
    }

    /** Only the page of a host entered by hand has a field for its name. */
    private static boolean isByHand(Map<String, ?> sent) {
        return sent.containsKey("name");
    }
}
