package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.SubmissionPages;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.call.CallDraft;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.Verdict;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Conflicts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges the submitted applications of the last call by the rules of a draft, a page of them at a time, and keeps those only
 * whose verdict would differ. Nothing is saved. Who would be kept out of a case learns that it is there, and no more.
 */
@Component
class DryRun {

    /** More than this are counted and not shown. */
    static final int SHOWN = 100;

    /** An application whose verdict differs. @param because the findings that differ, as the draft's rules make them */
    record Flip(ApplicationId application, int number, Eligibility before, Eligibility after, List<Finding> because) {}

    /**
     * @param days by which everything was moved, so that the windows of both calls begin alike; 0 for a correction
     * @param keptOut how many of those judged are cases the reader may not know
     * @param refused how many could be submitted and could not be any more
     * @param admitted how many could not be, and now could
     * @param otherwise how many else have another verdict
     */
    record Outcome(
            CallTerms source,
            long days,
            int judged,
            int keptOut,
            int refused,
            int admitted,
            int otherwise,
            List<Flip> flips) {}

    private final SubmissionPages submissions;
    private final FundingCalls calls;
    private final JdbcClient jdbc;

    DryRun(SubmissionPages submissions, FundingCalls calls, JdbcClient jdbc) {
        this.submissions = submissions;
        this.calls = calls;
        this.jdbc = jdbc;
    }

    Outcome of(CallDraft draft, UserId reader) {
        var copied = draft.copiedFrom();
        var source = calls.terms(copied == null ? draft.id() : copied);
        var days = draft.correction() ? 0 : ChronoUnit.DAYS.between(firstDay(source), firstDay(draft.terms()));
        var count = new Count(draft.terms(), new ShiftedFacts(days));
        var page = submissions.after(source.id(), 0);
        while (!page.isEmpty()) {
            var open = open(page, reader);
            page.forEach(submission -> count.add(submission, open));
            page = submissions.after(source.id(), page.getLast().receipt().number());
        }
        return new Outcome(
                source, days, count.judged, count.keptOut, count.refused, count.admitted, count.otherwise, count.flips);
    }

    private static LocalDate firstDay(CallTerms call) {
        return LocalDate.ofInstant(call.rules().opensAt(), call.rules().zone());
    }

    /** Those of a page that the reader may know of. */
    private Set<UUID> open(List<SubmittedApplication> page, UserId reader) {
        var ids = page.stream()
                .map(submission -> submission.receipt().application().value())
                .toArray(UUID[]::new);
        return new HashSet<>(
                jdbc.sql("select c.application_id from unnest(:ids) as c (application_id) where " + Conflicts.NONE)
                        .param("ids", ids)
                        .param("person", reader.value())
                        .query((row, number) -> row.getObject("application_id", UUID.class))
                        .list());
    }

    /** What was found so far. */
    private final class Count {

        private final CallTerms draft;
        private final ShiftedFacts later;
        private final List<Flip> flips = new ArrayList<>();
        private int judged;
        private int keptOut;
        private int refused;
        private int admitted;
        private int otherwise;

        private Count(CallTerms draft, ShiftedFacts later) {
            this.draft = draft;
            this.later = later;
        }

        void add(SubmittedApplication submission, Set<UUID> open) {
            judged++;
            var id = submission.receipt().application();
            var hidden = !open.contains(id.value());
            keptOut += hidden ? 1 : 0;
            var then = calls.terms(submission.receipt().call(), submission.callVersion())
                    .rules();
            var before = EligibilityRules.judge(then, new ShiftedFacts(0).of(submission, then.zone()));
            var after = EligibilityRules.judge(draft.rules(), later.of(submission, then.zone()));
            if (before.outcome() == after.outcome()) {
                return;
            }
            count(before.outcome(), after.outcome());
            if (!hidden && flips.size() < SHOWN) {
                flips.add(new Flip(
                        id,
                        submission.receipt().number(),
                        before.outcome(),
                        after.outcome(),
                        differing(before, after)));
            }
        }

        private void count(Eligibility before, Eligibility after) {
            if (submittable(before) && !submittable(after)) {
                refused++;
            } else if (!submittable(before) && submittable(after)) {
                admitted++;
            } else {
                otherwise++;
            }
        }

        private static boolean submittable(Eligibility verdict) {
            return verdict == Eligibility.ELIGIBLE || verdict == Eligibility.REFERRED;
        }

        private static List<Finding> differing(Verdict before, Verdict after) {
            return after.findings().stream()
                    .filter(finding -> before.of(finding.rule()).outcome() != finding.outcome())
                    .toList();
        }
    }
}
