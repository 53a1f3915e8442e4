package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.review.CasePage.DecisionLine;
import eu.mobilitygrants.review.CasePage.HistoryLine;
import eu.mobilitygrants.review.CasePage.QuestionLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said and done in a case so far, as its page tells it. */
@Component
class CaseRecords {

    private final CaseHistory history;
    private final Clarifications clarifications;
    private final Conclusions conclusions;
    private final People people;

    CaseRecords(CaseHistory history, Clarifications clarifications, Conclusions conclusions, People people) {
        this.history = history;
        this.clarifications = clarifications;
        this.conclusions = conclusions;
        this.people = people;
    }

    /** Newest first. The actor is empty where the portal itself acted. */
    List<HistoryLine> history(ApplicationId application) {
        return lines(history.of(application)).reversed();
    }

    /** As pages tell them, in the same order. */
    List<HistoryLine> lines(List<CaseHistory.Entry> entries) {
        var actors = people.persons(entries.stream()
                .map(CaseHistory.Entry::actor)
                .filter(Objects::nonNull)
                .toList());
        return entries.stream()
                .map(entry -> {
                    var actor = Optional.ofNullable(entry.actor()).map(actors::get);
                    return new HistoryLine(
                            entry.at(), actor.map(who -> who.name()).orElse(""), entry.kind(), entry.detail());
                })
                .toList();
    }

    List<QuestionLine> questions(ApplicationId application, LocalDate today) {
        return clarifications.of(application).stream()
                .map(asked -> new QuestionLine(
                        asked.question(),
                        asked.askedAt(),
                        asked.answerBy(),
                        asked.answer().orElse(""),
                        asked.answeredAt().orElse(null),
                        asked.open(),
                        asked.open() && today.isAfter(asked.answerBy())))
                .toList();
    }

    Optional<DecisionLine> decision(ReviewCase file) {
        return conclusions
                .of(file)
                .map(made -> new DecisionLine(
                        made.positive(),
                        made.proposal(),
                        made.percent().orElse(null),
                        made.reason(),
                        made.againstProposal().orElse(""),
                        made.concludedAt()));
    }
}
