package eu.mobilitygrants.application;

import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Verdict;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Puts together the page on which all answers are looked over. */
@Component
class AnswersPage {

    private final OwnApplication own;
    private final Documents documents;
    private final SubmissionViews views;
    private final VerdictWording wording;
    private final MessageSource messages;
    private final PlaceForecast forecast;

    AnswersPage(
            OwnApplication own,
            Documents documents,
            SubmissionViews views,
            VerdictWording wording,
            MessageSource messages,
            PlaceForecast forecast) {
        this.own = own;
        this.documents = documents;
        this.views = views;
        this.wording = wording;
        this.messages = messages;
        this.forecast = forecast;
    }

    /** One rule's answer in words. */
    record Line(String rule, String outcome, String title, String sentence) {}

    SubmissionView fill(Model model, MobilityApplication draft, Verdict verdict, Locale locale) {
        var terms = own.terms(draft);
        var view = views.of(terms, draft.content(), files(draft), locale);
        model.addAttribute("draft", draft);
        model.addAttribute("view", view);
        model.addAttribute("missing", Completeness.of(terms, draft.content()).missing());
        model.addAttribute("verdict", wording.verdict(verdict.outcome(), locale));
        model.addAttribute("forecast", forecast.ifSubmittedNow(draft, locale));
        model.addAttribute("outcome", verdict.outcome().name());
        model.addAttribute(
                "findings",
                verdict.findings().stream()
                        .map(finding -> new Line(
                                finding.rule().name(),
                                finding.outcome().name(),
                                wording.rule(finding.rule(), locale),
                                wording.sentence(finding, locale)))
                        .toList());
        return view;
    }

    /** Each reason for the refusal, as an error that leads to the answer it is about. */
    void name(NotSubmittableException refusal, SubmissionView view, BindingResult errors, Locale locale) {
        view.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> refusal.missing().contains(row.field()))
                .forEach(row -> errors.addError(error(
                        row.field(), messages.getMessage("application.missing", new Object[] {row.label()}, locale))));
        refusal.verdict()
                .notMet()
                .forEach(finding -> errors.addError(error("rules", wording.sentence(finding, locale))));
        if (!errors.hasErrors()) {
            refusal.verdict()
                    .unknown()
                    .forEach(finding -> errors.addError(error("rules", wording.sentence(finding, locale))));
        }
    }

    private static FieldError error(String field, String sentence) {
        return new FieldError("declaration", field, null, true, null, null, sentence);
    }

    private Map<String, StoredDocument> files(MobilityApplication draft) {
        var described = documents.describe(draft.content().documents().values());
        var files = new HashMap<String, StoredDocument>();
        draft.content().documents().forEach((code, id) -> {
            var file = described.get(id);
            if (file != null) {
                files.put(code, file);
            }
        });
        return files;
    }
}
