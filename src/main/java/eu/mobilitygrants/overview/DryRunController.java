package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallDrafts;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.identity.CurrentUser;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the office whom a draft's rules would have judged otherwise. */
@Controller
class DryRunController {

    /** One application whose verdict differs, in words. */
    record Line(String id, int number, String before, String after, List<String> because) {}

    private final DryRun dryRun;
    private final CallDrafts drafts;
    private final VerdictWording wording;
    private final CurrentUser currentUser;

    DryRunController(DryRun dryRun, CallDrafts drafts, VerdictWording wording, CurrentUser currentUser) {
        this.dryRun = dryRun;
        this.drafts = drafts;
        this.wording = wording;
        this.currentUser = currentUser;
    }

    @GetMapping("/office/calls/{call}/dry-run")
    String show(@PathVariable String call, Model model, Locale locale) {
        var reader = currentUser.require(DeskPermissions.TRY_DRAFTS);
        var draft = drafts.draft(new CallId(call));
        var outcome = dryRun.of(draft, reader.id());
        model.addAttribute("draft", draft.id().value());
        model.addAttribute("callTitle", draft.terms().title(locale));
        model.addAttribute("outcome", outcome);
        model.addAttribute("sourceTitle", outcome.source().title(locale));
        model.addAttribute(
                "lines",
                outcome.flips().stream().map(flip -> line(flip, locale)).toList());
        return "overview/dry-run";
    }

    private Line line(DryRun.Flip flip, Locale locale) {
        return new Line(
                flip.application().toString(),
                flip.number(),
                wording.verdict(flip.before(), locale),
                wording.verdict(flip.after(), locale),
                flip.because().stream()
                        .map(finding -> "%s %s: %s"
                                .formatted(
                                        finding.rule().number(),
                                        wording.rule(finding.rule(), locale),
                                        wording.sentence(finding, locale)))
                        .toList());
    }
}
