package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.Meeting.Absence;
import eu.mobilitygrants.review.Meeting.Attendance;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is in the room, and what may therefore stand on the screen: nothing of a case while somebody who is kept out of it is
 * present, and nothing of a case that the person at the keyboard is kept out of.
 *
 * @param sits whether the reader has a say in a case, and so scores it before seeing others' scores
 * @param cases that can be concluded or are, by receipt number
 */
record MeetingRoom(
        Meeting meeting,
        Person reader,
        Predicate<CommitteeCase> sits,
        List<Attendance> attendances,
        List<Absence> absences,
        List<CommitteeCase> cases) {

    Optional<CommitteeCase> find(int receiptNumber) {
        return cases.stream()
                .filter(one -> one.receiptNumber() == receiptNumber)
                .findFirst();
    }

    boolean readerKeptOut(CommitteeCase one) {
        return one.keptOut().contains(reader.id());
    }

    /** Those who are present and must be out of the room, for this very case, before it is shown. */
    List<Attendance> mustLeave(CommitteeCase one) {
        return attendances.stream()
                .filter(Attendance::present)
                .filter(there -> one.keptOut().contains(there.person()))
                .filter(there -> !outFor(there, one))
                .toList();
    }

    private boolean outFor(Attendance there, CommitteeCase one) {
        return absences.stream()
                .anyMatch(absence -> absence.backAt() == null
                        && absence.person().equals(there.person())
                        && absence.application().equals(one.application().value()));
    }

    /** Those who are out of the room and need not be, for this case. */
    List<Attendance> mayComeBack(CommitteeCase one) {
        return attendances.stream()
                .filter(there -> there.out() && !one.keptOut().contains(there.person()))
                .toList();
    }

    boolean open(CommitteeCase one) {
        return !readerKeptOut(one) && mustLeave(one).isEmpty();
    }

    /** Whether the reader owes an own assessment, and therefore must not see those of others. */
    boolean owesScores(CommitteeCase one) {
        return sits.test(one)
                && one.counted().stream().noneMatch(given -> given.assessor().equals(reader.id()));
    }

    /** What can be concluded in one step. */
    List<CommitteeCase> clear() {
        return cases.stream()
                .filter(one -> one.pending().isEmpty() && one.clear() && open(one) && !owesScores(one))
                .toList();
    }

    /** What is opened one after the other: everything that is not clear, concluded at this meeting or not. */
    List<CommitteeCase> borderline() {
        return cases.stream().filter(one -> !one.clear() && !readerKeptOut(one)).toList();
    }
}
