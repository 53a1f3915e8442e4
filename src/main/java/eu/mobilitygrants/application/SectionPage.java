package eu.mobilitygrants.application;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.TypeTerms;
import eu.mobilitygrants.shared.CountryNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page of one section. */
@Component
class SectionPage {

    private final AnswerOptions choices;
    private final DraftWording words;
    private final FundingCalls calls;
    private final HostPage host;

    SectionPage(AnswerOptions choices, DraftWording words, FundingCalls calls, HostPage host) {
        this.choices = choices;
        this.words = words;
        this.calls = calls;
        this.host = host;
    }

    /** @param base what the section holds while this page is made */
    String of(MobilityApplication draft, SectionReading reading, String base, String then, Model model, Locale locale) {
        var terms = calls.terms(draft.call());
        var section = reading.section();
        frame(draft, section, base, then, model, locale);
        model.addAllAttributes(reading.result().getModel());
        model.addAttribute("asked", Completeness.of(terms, reading.content()));
        model.addAttribute("yesOrNo", choices.yesOrNo(locale));
        switch (section) {
            case YOU -> {
                model.addAttribute("categories", choices.of(ApplicantCategory.class, locale));
                model.addAttribute("countries", CountryNames.all(locale));
                model.addAttribute("units", choices.units(terms, locale));
                model.addAttribute("typeKnown", draft.content().mobility().type() != null);
            }
            case STAY -> {
                model.addAttribute("types", choices.types(terms, locale));
                model.addAttribute("conferences", choices.of(ConferenceShare.class, locale));
                model.addAttribute("blendedTypes", blended(terms));
            }
            case HOST -> host.fill(model, draft.id(), terms, reading, locale);
            default -> model.addAttribute("questions", questions(terms, draft, locale));
        }
        return "application/" + (section == Section.ANSWERS ? "answers-form" : section.path());
    }

    /** What every page shows on which something of a section is saved. */
    void frame(MobilityApplication draft, Section section, String base, String then, Model model, Locale locale) {
        var terms = calls.terms(draft.call());
        model.addAttribute("draft", draft);
        model.addAttribute("here", section.of(draft.id()));
        model.addAttribute("base", base);
        model.addAttribute("then", then);
        model.addAttribute("savedAt", words.saved(terms, draft, locale));
        model.addAttribute("closed", words.closed(terms, draft, locale));
    }

    private static String blended(CallTerms terms) {
        return terms.types().stream()
                .filter(type -> type.minimumCredits() != null)
                .map(TypeTerms::type)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    /** Empty as long as no type of stay is chosen: staff and students are asked different things. */
    private static List<Choice> questions(CallTerms terms, MobilityApplication draft, Locale locale) {
        var type = draft.content().mobility().type();
        return type == null
                ? List.of()
                : terms.criteria(Audience.of(type)).stream()
                        .map(criterion -> new Choice(criterion.code(), terms.criterion(criterion, locale)))
                        .toList();
    }
}
