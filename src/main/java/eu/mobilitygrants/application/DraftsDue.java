package eu.mobilitygrants.application;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.RuleCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds drafts whose last day to submit is near. */
@Service
public class DraftsDue {

    private static final int PAGE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    /** A draft and the last day to submit it. */
    public record Nearing(ApplicationId application, LocalDate lastDay) {}

    private record Draft(ApplicationId id, @Nullable LocalDate departure) {}

    private final JdbcClient jdbc;
    private final Applications applications;
    private final FundingCalls calls;
    private final Judgement judgement;
    private final Clock clock;

    DraftsDue(JdbcClient jdbc, Applications applications, FundingCalls calls, Judgement judgement, Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.calls = calls;
        this.judgement = judgement;
        this.clock = clock;
    }

    /**
     * Drafts of a call whose last day to submit is today or at most so many days ahead, by id, a page at a time.
     *
     * @param after the last one of the page before; null for the first page
     * @return empty if there are no more
     */
    public List<Nearing> nearing(CallTerms terms, LocalDate today, int days, @Nullable ApplicationId after) {
        var horizon = today.plusDays(days);
        var callEnds = !terms.rules().lastDay().isAfter(horizon);
        for (var drafts = drafts(terms, today, callEnds ? null : horizon, after == null ? FIRST : after.value());
                !drafts.isEmpty();
                drafts = drafts(
                        terms,
                        today,
                        callEnds ? null : horizon,
                        drafts.getLast().id().value())) {
            var near = drafts.stream()
                    .map(draft -> new Nearing(draft.id(), lastDay(terms, draft.departure())))
                    .filter(draft ->
                            !draft.lastDay().isBefore(today) && !draft.lastDay().isAfter(horizon))
                    .toList();
            if (!near.isEmpty()) {
                return near;
            }
        }
        return List.of();
    }

    /** A month's end may be three days nearer than the same day of another month: a few too many are read, never too few. */
    private List<Draft> drafts(CallTerms terms, LocalDate today, @Nullable LocalDate horizon, UUID after) {
        var months = terms.rules().leadTimeMonths();
        return jdbc.sql("""
                        select id, departure from application
                         where call_id = :call and status = 'DRAFT' and id > :after
                           -- nobody hears of a send-back by a reminder while the office may still take it back
                           and not exists (select 1 from application_return r
                                            where r.application_id = application.id and r.until > :now
                                              and r.read_at is null and r.taken_back_at is null)
                           and (departure between :from and :to or :everyone and departure is null)
                         order by id limit :size
                        """)
                .param("call", terms.id().value())
                .param("after", after)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("from", today.plusMonths(months).minusDays(3))
                .param(
                        "to",
                        horizon == null
                                ? LocalDate.of(9999, 12, 31)
                                : horizon.plusMonths(months).plusDays(3))
                .param("everyone", horizon == null)
                .param("size", PAGE)
                .query((row, number) -> new Draft(
                        new ApplicationId(row.getObject("id", UUID.class)),
                        row.getObject("departure", LocalDate.class)))
                .list();
    }

    /** The draft as it stands, locked until the transaction ends; empty if it is none any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UnfinishedDraft> locked(ApplicationId id) {
        return applications
                .locked(id.value())
                .filter(application -> application.status() == ApplicationStatus.DRAFT)
                .map(this::unfinished);
    }

    private UnfinishedDraft unfinished(MobilityApplication draft) {
        var terms = calls.terms(draft.call());
        var verdict = judgement.today(terms, draft);
        var departure = Optional.ofNullable(draft.content().mobility().departure());
        var completeness = Completeness.of(terms, draft.content());
        return new UnfinishedDraft(
                draft.id(),
                draft.applicant(),
                draft.call(),
                departure,
                lastDay(terms, departure.orElse(null)),
                Stream.of(Section.values())
                        .map(section -> new UnfinishedDraft.Part(
                                section.path(), completeness.missing(section).size()))
                        .filter(part -> part.fields() > 0)
                        .toList(),
                verdict.notMet(),
                departure.isPresent()
                        ? verdict.notMet().stream().anyMatch(finding -> finding.rule() == RuleCode.ONE_AT_A_TIME)
                        : hasSubmitted(draft));
    }

    private boolean hasSubmitted(MobilityApplication draft) {
        return !applications
                .otherLive(
                        draft.call().value(),
                        draft.applicant().value(),
                        draft.id().value())
                .isEmpty();
    }

    /** By the rules' own advice; without a departure the call's last day. */
    private static LocalDate lastDay(CallTerms terms, @Nullable LocalDate departure) {
        if (departure == null) {
            return terms.rules().lastDay();
        }
        var facts = MobilityFacts.builder()
                .departure(departure)
                .submittedOn(terms.rules().lastDay())
                .build();
        return requireNonNull(EligibilityRules.advise(terms.rules(), facts).lastSubmissionDay());
    }
}
