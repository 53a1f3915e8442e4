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
import eu.mobilitygrants.overview.WaitingCases;
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

    /** Of those on the desk, what an officer can begin with on the day; the desk has the others. */
    private static final List<String> TOLD = List.of("NEW", "ANSWERED", "OVERDUE", "PRIORITY", "QUORUM");

    private final JdbcClient jdbc;
    private final People people;
    private final FundingCalls calls;
    private final WaitingCases waiting;
    private final MailList mails;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Institution institution;
    private final Clock clock;

    OfficeDigests(
            JdbcClient jdbc,
            People people,
            FundingCalls calls,
            WaitingCases waiting,
            MailList mails,
            Outbox outbox,
            TransactionOperations transaction,
            Institution institution,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.calls = calls;
        this.waiting = waiting;
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
        var heaps = heaps(officer);
        if (!heaps.isEmpty()) {
            outbox.write(new Letter(
                    LetterKind.OFFICE_DIGEST,
                    "digest/" + day,
                    officer.id(),
                    null,
                    "/office",
                    List.of(day, new Heaps(heaps))));
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
        var cases = waiting.of(terms, officer);
        return TOLD.stream().map(name -> heap(terms.id(), name, cases.getOrDefault(name, 0)));
    }

    private static Heap heap(CallId call, String name, int cases) {
        return new Heap(call, name, cases, "/office/cases?call=%s&waiting=%s".formatted(call, name));
    }
}
