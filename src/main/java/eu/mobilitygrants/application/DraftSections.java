package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves sections of drafts. Two windows may write in two sections; in the same one the second is asked first. */
@Service
class DraftSections {

    private final ApplicationService applications;
    private final Drafts drafts;
    private final Leftovers leftovers;
    private final SectionForms forms;
    private final FundingCalls calls;

    DraftSections(
            ApplicationService applications,
            Drafts drafts,
            Leftovers leftovers,
            SectionForms forms,
            FundingCalls calls) {
        this.applications = applications;
        this.drafts = drafts;
        this.leftovers = leftovers;
        this.forms = forms;
        this.calls = calls;
    }

    /** The section as it is saved, with what somebody sent on top of it; saves nothing. */
    SectionReading read(MobilityApplication draft, SectionInput input) {
        return forms.read(terms(draft), draft, leftovers.of(draft.id(), input.section()), input);
    }

    String base(MobilityApplication draft, Section section) {
        return base(draft, section, leftovers.of(draft.id(), section));
    }

    /**
     * Saves what was sent, or, if the same answers were saved otherwise since the page was made, changes nothing and gives
     * both versions. What is the same in both is no conflict: the same save twice is one.
     */
    @Transactional
    SectionSave save(ApplicationId id, UserId applicant, SectionInput input) {
        return save(id, applicant, input, content -> content);
    }

    /** @param change what the button that was pressed does besides, to what is saved */
    @Transactional
    SectionSave save(ApplicationId id, UserId applicant, SectionInput input, UnaryOperator<ApplicationContent> change) {
        var draft = applications.lock(id);
        ApplicationPermissions.requireOwn(applicant, draft);
        draft.requireDraft();
        var section = input.section();
        var kept = leftovers.of(id, section);
        var base = base(draft, section, kept);
        var typed = forms.read(terms(draft), draft, kept, input);
        if (!isMadeFrom(base, draft, input)) {
            var saved = forms.read(terms(draft), draft, kept, SectionInput.nothing(section));
            var answers = differing(saved, typed, input);
            if (!answers.isEmpty()) {
                return new SectionSave.Changed(draft, saved, typed, base, answers);
            }
        }
        var asksMore = asksMore(draft, typed);
        var content = change.apply(typed.content());
        if (!content.equals(draft.content()) || !typed.leftovers().equals(kept)) {
            leftovers.replace(id, section, typed.leftovers());
            drafts.write(draft, content);
        }
        return new SectionSave.Saved(draft, typed, base(draft, section, typed.leftovers()), asksMore);
    }

    /** A page that does not say what it was made from may still say of which version of the whole draft. */
    private static boolean isMadeFrom(String base, MobilityApplication draft, SectionInput input) {
        return input.base() == null
                ? Long.toString(draft.version()).equals(input.version())
                : input.base().equals(base);
    }

    private static List<String> differing(SectionReading saved, SectionReading typed, SectionInput input) {
        var fields = new ArrayList<>(input.fields().keySet());
        var mine = typed.texts(fields);
        if (saved.result().getTarget() instanceof YouForm you) {
            fields.removeIf(field -> field.startsWith("citizenships["));
            for (var place = 0; place < you.getCitizenships().size(); place++) {
                fields.add("citizenships[" + place + "]");
            }
        }
        var theirs = saved.texts(fields);
        return mine.keySet().stream()
                .filter(answer -> !theirs.getOrDefault(answer, "").equals(mine.get(answer)))
                .toList();
    }

    private boolean asksMore(MobilityApplication draft, SectionReading typed) {
        var before = Completeness.of(terms(draft), draft.content());
        return Completeness.of(terms(draft), typed.content()).missing(typed.section()).stream()
                .anyMatch(field -> !before.asks(field));
    }

    private static String base(MobilityApplication draft, Section section, Map<String, String> kept) {
        return Sha256.of(ContentJson.write(section.part(draft.content())) + ContentJson.write(new TreeMap<>(kept)))
                .substring(0, 16);
    }

    private CallTerms terms(MobilityApplication draft) {
        return calls.terms(draft.call());
    }
}
