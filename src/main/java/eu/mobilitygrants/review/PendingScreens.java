package eu.mobilitygrants.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a case that it is concluded and not yet published. */
@Component
class PendingScreens {

    /** @param stale the assessments have changed since */
    record Pending(PendingConclusion conclusion, boolean stale) {}

    private final PendingConclusions pendings;
    private final Assessments assessments;
    private final CommitteeCases committee;

    PendingScreens(PendingConclusions pendings, Assessments assessments, CommitteeCases committee) {
        this.pendings = pendings;
        this.assessments = assessments;
        this.committee = committee;
    }

    /** Puts it into the model, and into the form that may change it, for readers who see the committee's scores. */
    void show(ReviewCase file, boolean scoresHidden, Model model) {
        if (file.phase() != ReviewPhase.ASSESSMENT || scoresHidden) {
            return;
        }
        of(file).ifPresent(pending -> {
            model.addAttribute("pending", pending);
            CaseScreens.blank(model, "conclusionForm", () -> ConclusionForm.of(pending.conclusion()));
        });
    }

    private Optional<Pending> of(ReviewCase file) {
        var id = file.application();
        return pendings.of(id).map(conclusion -> {
            var out = committee.keptOut(List.of(id)).getOrDefault(id, Set.of());
            var counted = assessments.scores(List.of(id)).getOrDefault(id, List.of()).stream()
                    .filter(given -> !out.contains(given.assessor()))
                    .toList();
            return new Pending(conclusion, !Basis.of(counted).equals(conclusion.basis()));
        });
    }
}
