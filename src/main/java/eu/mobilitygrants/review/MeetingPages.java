package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.review.Meeting.Attendance;
import eu.mobilitygrants.review.MeetingPage.Line;
import eu.mobilitygrants.review.MeetingPage.State;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together the page of a meeting, in a fixed number of statements. */
@Component
class MeetingPages {

    private final ApplicationService applications;
    private final ReviewPermissions permissions;
    private final FundingCalls calls;
    private final MessageSource messages;

    MeetingPages(
            ApplicationService applications,
            ReviewPermissions permissions,
            FundingCalls calls,
            MessageSource messages) {
        this.applications = applications;
        this.permissions = permissions;
        this.calls = calls;
        this.messages = messages;
    }

    CaseWords words(CallId call, Audience audience, Locale locale) {
        return new CaseWords(calls.terms(call), audience, messages, locale);
    }

    MeetingPage of(MeetingRoom room, Locale locale) {
        var names = submissions(room.cases());
        return new MeetingPage(
                room.meeting(),
                room.attendances(),
                room.cases().stream()
                        .map(one -> line(room, one, name(names, one)))
                        .toList(),
                permissions.allowedAnywhere(Action.RUN_MEETINGS, room.reader()),
                room.clear().size(),
                room.borderline().stream()
                        .filter(one -> one.pending().isEmpty() || one.stale())
                        .findFirst()
                        .map(CommitteeCase::receiptNumber)
                        .orElse(null),
                (int) room.cases().stream()
                        .filter(one -> one.pending().isPresent())
                        .count(),
                words(room.meeting().call(), room.meeting().audience(), locale));
    }

    Map<ApplicationId, SubmittedApplication> submissions(List<CommitteeCase> cases) {
        return applications.submissions(
                cases.stream().map(CommitteeCase::application).toList());
    }

    static String name(Map<ApplicationId, SubmittedApplication> submissions, CommitteeCase one) {
        return requireNonNull(submissions.get(one.application())).applicantName();
    }

    private static Line line(MeetingRoom room, CommitteeCase one, String applicant) {
        var state = state(room, one);
        var leaving = room.mustLeave(one).stream().map(Attendance::name).toList();
        if (state == State.KEPT_OUT || state == State.CLOSED) {
            return new Line(one.receiptNumber(), state, leaving, "", null, 0, null);
        }
        if (state == State.OWES) {
            return new Line(one.receiptNumber(), state, leaving, applicant, null, 0, null);
        }
        var tally = one.tally();
        return new Line(
                one.receiptNumber(),
                state,
                leaving,
                applicant,
                tally.percent(),
                one.spreadPercent(),
                one.pending()
                        .map(PendingConclusion::positive)
                        .or(tally::proposal)
                        .orElse(null));
    }

    private static State state(MeetingRoom room, CommitteeCase one) {
        if (room.readerKeptOut(one)) {
            return State.KEPT_OUT;
        }
        if (!room.open(one)) {
            return State.CLOSED;
        }
        if (room.owesScores(one)) {
            return State.OWES;
        }
        return Optional.of(one)
                .filter(CommitteeCase::stale)
                .map(stale -> State.STALE)
                .orElseGet(() -> one.pending().isPresent() ? State.PENDING : one.clear() ? State.CLEAR : State.TALK);
    }
}
