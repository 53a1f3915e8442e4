package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallChanges;
import eu.mobilitygrants.call.CallDraft;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallPublishing;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.Obstacle;
import eu.mobilitygrants.call.VersionHistory;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of the pages about one call. */
@Component
class CallPageModel {

    /** One part of the list of things to look through. */
    record Part(CallPart part, String path, List<Obstacle> obstacles) {}

    private final FundingCalls calls;
    private final CallPublishing publishing;
    private final VersionHistory history;
    private final CallChanges changes;
    private final People people;

    CallPageModel(
            FundingCalls calls, CallPublishing publishing, VersionHistory history, CallChanges changes, People people) {
        this.calls = calls;
        this.publishing = publishing;
        this.history = history;
        this.changes = changes;
        this.people = people;
    }

    void draft(CallDraft draft, Model model, Locale locale) {
        var obstacles = publishing.obstacles(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("callTitle", draft.terms().title(locale));
        model.addAttribute("obstacles", obstacles);
        model.addAttribute(
                "parts",
                Stream.of(CallPart.values())
                        .filter(part -> editable(draft, part))
                        .map(part -> new Part(
                                part,
                                path(part),
                                obstacles.stream()
                                        .filter(one -> one.part() == part)
                                        .toList()))
                        .toList());
        model.addAttribute(
                "savedBy", people.find(draft.savedBy()).map(Person::name).orElse(""));
        if (draft.correction()) {
            var before = calls.terms(draft.id());
            model.addAttribute("changes", changes.between(before, draft.terms(), locale));
        }
    }

    void published(CallId id, Model model, Locale locale) {
        var call = calls.terms(id);
        var corrections = history.of(call, locale);
        var by = corrections.stream()
                .map(VersionHistory.Correction::by)
                .filter(Objects::nonNull)
                .map(UserId.class::cast)
                .toList();
        model.addAttribute("call", call);
        model.addAttribute("callTitle", call.title(locale));
        model.addAttribute("corrections", corrections);
        model.addAttribute("people", people.persons(by));
    }

    /** Pools of a published call have queues and a book of their own. */
    static boolean editable(CallDraft draft, CallPart part) {
        return part != CallPart.POOLS || !draft.correction();
    }

    static String path(CallPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
