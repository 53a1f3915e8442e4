package eu.mobilitygrants.application;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Shows both versions of a section that was changed in two windows. Nothing is dropped before its writer chose. */
@Component
class ChangedPage {

    /** Names of the answers that the page showed in two versions. */
    static final String SHOWN = "keep.shown";

    private final DraftSections sections;
    private final SectionPage frame;
    private final DraftWording words;
    private final OwnApplication own;
    private final SubmissionViews views;
    private final AnswerLabels labels;

    ChangedPage(
            DraftSections sections,
            SectionPage frame,
            DraftWording words,
            OwnApplication own,
            SubmissionViews views,
            AnswerLabels labels) {
        this.sections = sections;
        this.frame = frame;
        this.words = words;
        this.own = own;
        this.views = views;
        this.labels = labels;
    }

    /**
     * One answer in both versions, in words; null where a version has none.
     *
     * @param choice {@code saved} or {@code mine}; null as long as nothing is chosen
     */
    record Both(
            String answer,
            String label,
            @Nullable String saved,
            @Nullable String mine,
            @Nullable String choice) {}

    static List<String> unanswered(MultiValueMap<String, String> sent) {
        return sent.containsKey("keep")
                ? List.of()
                : sent.getOrDefault(SHOWN, List.of()).stream()
                        .filter(answer -> !sent.containsKey("keep." + answer))
                        .toList();
    }

    /** The answers for which the saved version is to stay. */
    static List<String> givenUp(MultiValueMap<String, String> sent) {
        return sent.getOrDefault(SHOWN, List.of()).stream()
                .filter(answer -> "saved"
                        .equals(sent.containsKey("keep") ? sent.getFirst("keep") : sent.getFirst("keep." + answer)))
                .toList();
    }

    String of(SectionSave.Changed both, SectionInput input, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(both.draft(), both.saved(), both.typed(), both.answers(), both.base(), input, model, locale);
    }

    /** The same page, with the choices that were made and those that are still to be made. */
    String again(
            MobilityApplication draft,
            SectionInput input,
            List<String> open,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var saved = sections.read(draft, SectionInput.nothing(input.section()));
        var typed = sections.read(draft, input);
        var shown = input.answers().stream()
                .filter(answer -> open.contains(answer) || input.choices().containsKey(answer))
                .sorted()
                .toList();
        model.addAttribute("open", open.getFirst());
        model.addAttribute("hasErrors", true);
        var base = input.base();
        return page(draft, saved, typed, shown, base == null ? "" : base, input, model, locale);
    }

    private String page(
            MobilityApplication draft,
            SectionReading saved,
            SectionReading typed,
            List<String> answers,
            String base,
            SectionInput input,
            Model model,
            Locale locale) {
        frame.frame(draft, input.section(), base, input.then(), model, locale);
        var theirs = inWords(draft, saved, locale);
        var mine = inWords(draft, typed, locale);
        model.addAttribute("section", input.section().path());
        model.addAttribute("time", words.time(own.terms(draft), draft));
        model.addAttribute("fields", input.fields());
        model.addAttribute(
                "versions",
                answers.stream()
                        .map(answer -> new Both(
                                answer,
                                labels.of(
                                        answer,
                                        own.terms(draft),
                                        draft.content().mobility().type(),
                                        locale),
                                theirs.get(answer),
                                mine.get(answer),
                                input.choices().get(answer)))
                        .toList());
        return "application/changed";
    }

    /** Answer → words; what could not be read in quotes of its own. */
    private Map<String, String> inWords(MobilityApplication draft, SectionReading reading, Locale locale) {
        var inWords = new HashMap<String, String>();
        rows(draft, reading.content(), locale).forEach(row -> {
            if (row.value() != null) {
                inWords.put(row.field(), row.value());
            }
        });
        reading.leftovers()
                .forEach((field, text) ->
                        inWords.merge(reading.section().answer(field), text, (one, other) -> one + ", " + other));
        return inWords;
    }

    private List<SubmissionView.Row> rows(MobilityApplication draft, ApplicationContent content, Locale locale) {
        return views.of(own.terms(draft), content, Map.of(), locale).sections().stream()
                .flatMap(part -> part.rows().stream())
                .toList();
    }
}
