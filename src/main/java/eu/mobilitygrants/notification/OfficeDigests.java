package eu.mobilitygrants.notification;

import static eu.mobilitygrants.notification.OutboundMails.utc;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.notification.Heaps.Heap;
import eu.mobilitygrants.review.ReviewDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells each officer once a working day what waits, instead of a mail for each click: heaps with counts and links, without
 * the cases that officer is kept out of. Whoever has nothing to do gets nothing, nor does
 * whoever asked for none.
 */
@Service
class OfficeDigests {

    private final JdbcClient jdbc;
    private final People people;
    private final FundingCalls calls;
    private final ReviewDesk desk;
    private final MailList mails;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Institution institution;
    private final Clock clock;

    OfficeDigests(
            JdbcClient jdbc,
            People people,
            FundingCalls calls,
            ReviewDesk desk,
            MailList mails,
            Outbox outbox,
            TransactionOperations transaction,
            Institution institution,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.calls = calls;
        this.desk = desk;
        this.mails = mails;
        this.outbox = outbox;
        this.transaction = transaction;
        this.institution = institution;
        this.clock = clock;
    }

    /** Writes today's digests, each officer's in a transaction of its own; run again it finds them written. */
    void writeDue() {
        people.withRole(Role.OFFICER).forEach(this::writeDue);
    }

    void writeDue(Person officer) {
        var now = ZonedDateTime.ofInstant(clock.instant(), institution.zone());
        if (Workday.hasBegun(now) && people.takesDigest(officer.id())) {
            transaction.executeWithoutResult(status -> write(officer, now.toLocalDate()));
        }
    }

    private void write(Person officer, LocalDate day) {
        if (!takes(officer, day)) {
            return;
        }
        var waiting = heaps(officer);
        if (!waiting.isEmpty()) {
            outbox.write(new Letter(
                    LetterKind.OFFICE_DIGEST,
                    "digest/" + day,
                    officer.id(),
                    null,
                    "/office",
                    List.of(day, new Heaps(waiting))));
        }
    }

    /** Whether nobody has looked after this officer's digest of the day: what comes later waits for the next one. */
    private boolean takes(Person officer, LocalDate day) {
        return jdbc.sql("""
                        insert into office_digest (person_id, day, looked_at) values (?, ?, ?)
                        on conflict (person_id, day) do nothing
                        """)
                        .params(officer.id().value(), day, utc(clock.instant()))
                        .update()
                == 1;
    }

    private List<Heap> heaps(Person officer) {
        return Stream.concat(
                        calls.all().stream().flatMap(terms -> heaps(terms, officer)),
                        Stream.of(
                                new Heap(null, "MAIL_FAILED", mails.failed(officer.id()), "/office/mail?state=FAILED")))
                .filter(heap -> heap.cases() > 0)
                .toList();
    }

    private Stream<Heap> heaps(CallTerms terms, Person officer) {
        var counts = desk.counts(terms.id(), officer);
        return Stream.of(
                heap(terms.id(), "NEW", counts.screening() - counts.clarificationAnswered()),
                heap(terms.id(), "ANSWERED", counts.clarificationAnswered()),
                heap(terms.id(), "OVERDUE", counts.clarificationOverdue()),
                heap(terms.id(), "PRIORITY", counts.priorityUnsettled()),
                heap(terms.id(), "QUORUM", counts.quorumReached()));
    }

    private static Heap heap(CallId call, String name, int cases) {
        return new Heap(call, name, cases, "/office/cases?call=%s&waiting=%s".formatted(call, name));
    }
}
