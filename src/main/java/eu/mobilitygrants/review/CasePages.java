package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.SubmissionView;
import eu.mobilitygrants.application.SubmissionViews;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.Outcome;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.CasePage.FindingLine;
import eu.mobilitygrants.review.CasePage.HistoryLine;
import eu.mobilitygrants.review.CasePage.Option;
import eu.mobilitygrants.review.CasePage.PriorityLine;
import eu.mobilitygrants.review.CasePage.QuestionLine;
import eu.mobilitygrants.review.CasePage.Scores;
import eu.mobilitygrants.review.CasePage.Steps;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a page about a case shows, in a fixed number of statements. */
@Component
class CasePages {

    private final ApplicationService applications;
    private final SubmissionViews views;
    private final Settlements settlements;
    private final CaseRecords records;
    private final ScoreBoards boards;
    private final ReviewPermissions permissions;
    private final ObjectProvider<PlaceOutlook> outlook;
    private final Clock clock;

    CasePages(
            ApplicationService applications,
            SubmissionViews views,
            Settlements settlements,
            CaseRecords records,
            ScoreBoards boards,
            ReviewPermissions permissions,
            ObjectProvider<PlaceOutlook> outlook,
            Clock clock) {
        this.applications = applications;
        this.views = views.forOffice();
        this.settlements = settlements;
        this.records = records;
        this.boards = boards;
        this.permissions = permissions;
        this.outlook = outlook;
        this.clock = clock;
    }

    CasePage of(Read read, CaseWords words, Locale locale) {
        var file = read.file();
        var id = file.application();
        var submission = applications.submission(id);
        var answers = views.of(submission, locale);
        var history = records.history(id);
        // Asked for only where there is something: most cases have no referral and no question.
        var settled = submission.verdict().referred().isEmpty() ? Map.<RuleCode, Settlement>of() : settlements.of(file);
        var questions = history.stream().anyMatch(HistoryLine::asks)
                ? records.questions(id, LocalDate.now(clock))
                : List.<QuestionLine>of();
        var scores = boards.of(file, read.reader());
        return new CasePage(
                id.value(),
                file.lastEntry(),
                file.receiptNumber(),
                file.phase(),
                file.since(),
                submission,
                answers,
                findings(file, submission, answers, settled),
                priority(file),
                pools(file, words),
                questions,
                scores,
                file.phase() == ReviewPhase.CONCLUDED ? records.decision(file).orElse(null) : null,
                history,
                obstacles(file, submission, settled),
                outlook.stream()
                        .flatMap(place -> place.sentences(id, locale).stream())
                        .toList(),
                steps(file, read.reader(), settled, questions, scores));
    }

    Optional<StoredDocument> document(ReviewCase file, String code) {
        return Optional.ofNullable(
                applications.submission(file.application()).documents().get(code));
    }

    private static List<FindingLine> findings(
            ReviewCase file,
            SubmittedApplication submission,
            SubmissionView answers,
            Map<RuleCode, Settlement> settled) {
        return submission.verdict().findings().stream()
                .map(finding -> line(file, finding, RuleFacts.of(finding.rule(), answers), settled.get(finding.rule())))
                .toList();
    }

    private static FindingLine line(
            ReviewCase file, Finding finding, List<SubmissionView.Row> facts, @Nullable Settlement settlement) {
        var referred = finding.outcome() == Outcome.REFER && file.phase() == ReviewPhase.SCREENING;
        if (settlement == null) {
            return new FindingLine(finding, facts, referred, null, "", "");
        }
        var pool = settlement.pool().orElse("");
        return new FindingLine(
                finding, facts, referred && pool.isEmpty(), settlement.accepted(), pool, settlement.reason());
    }

    private static PriorityLine priority(ReviewCase file) {
        return new PriorityLine(
                file.priorityClaimed(),
                file.phase() == ReviewPhase.SCREENING && file.priorityUnsettled(),
                file.priorityConfirmed().orElse(null),
                file.priorityReason().orElse(""));
    }

    private static List<Option> pools(ReviewCase file, CaseWords words) {
        return file.pools().stream()
                .sorted()
                .map(pool -> new Option(pool, words.pool(pool)))
                .toList();
    }

    private static List<String> obstacles(
            ReviewCase file, SubmittedApplication submission, Map<RuleCode, Settlement> settled) {
        if (file.phase() != ReviewPhase.SCREENING) {
            return List.of();
        }
        var referred =
                submission.verdict().referred().stream().map(Finding::rule).toList();
        return Referrals.obstacles(file, referred, settled);
    }

    private Steps steps(
            ReviewCase file,
            Person reader,
            Map<RuleCode, Settlement> settled,
            List<QuestionLine> questions,
            Scores scores) {
        var screens = permissions.offers(Action.SCREEN, reader, file);
        var screening = file.phase() == ReviewPhase.SCREENING;
        var assessing = file.phase() == ReviewPhase.ASSESSMENT;
        var asked = file.phase() == ReviewPhase.CLARIFICATION;
        return new Steps(
                screens,
                screens && screening,
                screens && screening,
                screens && assessing && scores.lines().isEmpty() && !scores.hidden(),
                screens && (screening || assessing),
                screens && asked && questions.stream().anyMatch(QuestionLine::late),
                screens && (screening || assessing || asked),
                screens && screening && settled.values().stream().anyMatch(one -> !one.accepted()),
                assessing && scores.proposal() != null && permissions.offers(Action.CONCLUDE, reader, file),
                assessing && permissions.offers(Action.ASSESS, reader, file),
                permissions.offers(Action.DECLARE_CONFLICT, reader, file));
    }
}
