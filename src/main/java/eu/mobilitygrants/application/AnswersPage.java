package eu.mobilitygrants.application;

import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Verdict;
import java.util.HashMap;
import java.util.List;
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
    private final Leftovers leftovers;
    private final AnswerLabels labels;
    private final DraftWording words;
    private final MessageSource messages;
    private final PlaceForecast forecast;
    private final HostCharters charters;
    private final ExceptionWording exceptions;

    AnswersPage(
            OwnApplication own,
            Documents documents,
            SubmissionViews views,
            VerdictWording wording,
            Leftovers leftovers,
            AnswerLabels labels,
            DraftWording words,
            MessageSource messages,
            PlaceForecast forecast,
            HostCharters charters,
            ExceptionWording exceptions) {
        this.own = own;
        this.documents = documents;
        this.views = views;
        this.wording = wording;
        this.leftovers = leftovers;
        this.labels = labels;
        this.words = words;
        this.messages = messages;
        this.forecast = forecast;
        this.charters = charters;
        this.exceptions = exceptions;
    }

    /** One rule's answer in words. */
    record Line(String rule, String outcome, String title, String sentence) {}

    /**
     * Something typed that the portal could not read.
     *
     * @param answer such as {@code you.citizenships}
     * @param field on the page of its section
     */
    record Unread(String section, String answer, String field, String label, String typed) {}

    SubmissionView fill(Model model, MobilityApplication draft, Verdict verdict, Locale locale) {
        var terms = own.terms(draft);
        var completeness = Completeness.of(terms, draft.content());
        var view = views.of(terms, charters.current(completeness.asked()), files(draft), locale);
        model.addAttribute("draft", draft);
        model.addAttribute("view", view);
        model.addAttribute("missing", completeness.missing());
        model.addAttribute("unread", unread(draft, completeness, locale));
        model.addAttribute("closed", words.closed(terms, draft, locale));
        model.addAttribute("savedAt", words.savedInFull(terms, draft, locale));
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

    private List<Unread> unread(MobilityApplication draft, Completeness completeness, Locale locale) {
        var type = draft.content().mobility().type();
        return leftovers.inTheWay(draft.id(), completeness).stream()
                .map(leftover -> new Unread(
                        leftover.section().path(),
                        leftover.answer(),
                        leftover.field(),
                        labels.of(leftover.answer(), own.terms(draft), type, locale),
                        TaskList.shortened(leftover.typed())))
                .toList();
    }

    /** Each reason for the refusal, as an error that leads to the answer it is about. */
    void name(NotSubmittableException refusal, MobilityApplication draft, BindingResult errors, Locale locale) {
        var terms = own.terms(draft);
        var unread = unread(draft, Completeness.of(terms, draft.content()), locale);
        unread.forEach(left -> errors.addError(error(
                "unread-" + left.answer(),
                messages.getMessage("application.unread", new Object[] {left.label(), left.typed()}, locale))));
        refusal.missing().stream()
                .filter(answer ->
                        unread.stream().noneMatch(left -> left.answer().equals(answer)))
                .forEach(answer -> errors.addError(error(
                        answer,
                        messages.getMessage(
                                "application.missing",
                                new Object[] {
                                    labels.of(
                                            answer,
                                            terms,
                                            draft.content().mobility().type(),
                                            locale)
                                },
                                locale))));
        refusal.verdict()
                .notMet()
                .forEach(finding -> errors.addError(error("rules", exceptions.refusal(finding, draft, terms, locale))));
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
