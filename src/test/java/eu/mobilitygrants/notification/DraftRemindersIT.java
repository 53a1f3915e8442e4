package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stay from 12 January 2026, leaving on the 10th: the last day to submit is Monday 10 November 2025. */
@PortalTest
class DraftRemindersIT {

    private static final Instant BEFORE_THE_FOURTEENTH_DAY = Instant.parse("2025-10-26T22:59:59Z");
    private static final Instant FOURTEEN_DAYS_BEFORE = Instant.parse("2025-10-26T23:00:00Z");
    private static final Instant FIVE_DAYS_BEFORE = Instant.parse("2025-11-05T09:00:00Z");
    private static final Instant BEFORE_THE_THIRD_DAY = Instant.parse("2025-11-06T22:59:59Z");
    private static final Instant THREE_DAYS_BEFORE = Instant.parse("2025-11-06T23:00:00Z");
    private static final Instant THE_LAST_MINUTE = Instant.parse("2025-11-10T22:59:00Z");
    private static final Instant TOO_LATE = Instant.parse("2025-11-10T23:00:00Z");

    @Autowired
    DraftReminders reminders;

    @Autowired
    ApplicationService applications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CallId call;
    private Person applicant;

    @BeforeEach
    void open() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        applicant = PeopleFixtures.person(jdbc, "Ama Boateng");
    }

    @AfterEach
    void leaveTheClockAsItWas() {
        clock.reset();
    }

    @Test
    void remindsFourteenDaysBeforeAndThreeDaysBeforeOnceEach() {
        ready(ApplicationFixtures.completeStudent());

        assertThat(mailsAt(BEFORE_THE_FOURTEENTH_DAY)).isZero();
        assertThat(mailsAt(FOURTEEN_DAYS_BEFORE)).isEqualTo(1);
        assertThat(mailsAt(FOURTEEN_DAYS_BEFORE)).isEqualTo(1);
        assertThat(mailsAt(BEFORE_THE_THIRD_DAY)).isEqualTo(1);
        assertThat(mailsAt(THREE_DAYS_BEFORE)).isEqualTo(2);
        assertThat(mailsAt(THE_LAST_MINUTE)).isEqualTo(2);
        assertThat(subjects())
                .containsExactly(
                        "14 days left to submit your application: until Monday 10 November 2025",
                        "3 days left to submit your application: until Monday 10 November 2025");
    }

    @Test
    void aClockThatGoesBackTellsNothingTwice() {
        ready(ApplicationFixtures.completeStudent());

        assertThat(mailsAt(THREE_DAYS_BEFORE)).isEqualTo(1);
        assertThat(mailsAt(FOURTEEN_DAYS_BEFORE)).isEqualTo(2);
        assertThat(mailsAt(THREE_DAYS_BEFORE)).isEqualTo(2);
    }

    @Test
    void whatIsFirstNoticedInBetweenIsToldOnceAndThenOnTheThirdDay() {
        ready(ApplicationFixtures.completeStudent());

        assertThat(mailsAt(FIVE_DAYS_BEFORE)).isEqualTo(1);
        assertThat(mailsAt(BEFORE_THE_THIRD_DAY)).isEqualTo(1);
        assertThat(mailsAt(THREE_DAYS_BEFORE)).isEqualTo(2);
    }

    @Test
    void theLastDayIsStillToldAndTheDayAfterIsNot() {
        ready(ApplicationFixtures.completeStudent());

        assertThat(mailsAt(TOO_LATE)).isZero();
        assertThat(mailsAt(THE_LAST_MINUTE)).isEqualTo(1);
        assertThat(subjects()).singleElement().asString().startsWith("Today is the last day");
    }

    @Test
    void twoNodesAtOnceWriteOneMail() throws Exception {
        ready(ApplicationFixtures.completeStudent());
        clock.set(FOURTEEN_DAYS_BEFORE);
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> {
                        gate.await();
                        reminders.writeDue();
                        return number;
                    }))
                    .toList();
            gate.countDown();
            for (var run : runs) {
                run.get();
            }
        }

        assertThat(subjects()).hasSize(1);
    }

    @Test
    void anotherDepartureHasAnotherLastDayButNotEveryTryIsAMail() {
        var id = ready(ApplicationFixtures.completeStudent());
        assertThat(mailsAt(FOURTEEN_DAYS_BEFORE)).isEqualTo(1);

        save(id, ApplicationFixtures.completeStudent(LocalDate.parse("2026-01-11"), LocalDate.parse("2026-03-20")));
        assertThat(mailsAt(FOURTEEN_DAYS_BEFORE.plusSeconds(600))).isEqualTo(1);
        assertThat(mailsAt(FOURTEEN_DAYS_BEFORE.plusSeconds(24 * 3600 + 1))).isEqualTo(2);
        assertThat(subjects().getLast()).endsWith("until Sunday 9 November 2025");

        save(id, ApplicationFixtures.completeStudent(LocalDate.parse("2026-02-12"), LocalDate.parse("2026-04-20")));
        assertThat(mailsAt(THREE_DAYS_BEFORE)).isEqualTo(2);
    }

    @Test
    void whoSubmittedOrDeletedOrHasAnotherForTheseDaysIsLeftAlone() throws Exception {
        var submitted = ready(ApplicationFixtures.completeStudent());
        applications.submit(submitted, applicant.id());
        ready(ApplicationFixtures.completeStudent());
        applications.draft(call, applicant.id(), ApplicationContent.empty());
        applications.deleteDraft(ready(ApplicationFixtures.completeStudent()), applicant.id());

        assertThat(mailsAt(FOURTEEN_DAYS_BEFORE)).isZero();
        assertThat(mailsAt(Instant.parse("2026-05-28T09:00:00Z"))).isZero();
    }

    @Test
    void saysWhatIsMissingWhatStandsInTheWayAndWhatHappensAfter() {
        var id = applications.draft(
                call, applicant.id(), ApplicationFixtures.completeStudent().withAnswers(Map.of()));
        applications.save(id, applicant.id(), applications.application(id).version(), content -> {
            var you = content.applicant();
            return content.with(new ApplicationContent.Applicant(
                    you.givenName(),
                    you.familyName(),
                    you.category(),
                    null,
                    List.of(eu.mobilitygrants.shared.CountryCode.of("DE")),
                    you.countryOfOrigin(),
                    you.priorErasmusMonths(),
                    null,
                    null,
                    you.supervisorEmail(),
                    null,
                    you.selfFunded(),
                    you.scholarshipOrBenchFee()));
        });

        mailsAt(FOURTEEN_DAYS_BEFORE);

        assertThat(body())
                .contains("You plan to leave on Saturday 10 January 2026")
                .contains("Monday 10 November 2025 is the last day")
                .contains("by Monday 10 November 2025, 23:59 (Central European Standard Time)")
                .contains("– You: 1 answer or file\n", "– Your answers to the criteria: 5 answers or files\n")
                .contains("– Documents: 2 answers or files")
                .contains("As it stands, the draft could not be submitted", "Germany")
                .contains("What happens after that day: your draft is kept")
                .contains("/applications/%s/draft".formatted(id))
                .doesNotContain("{", "''", "choice");
    }

    @Test
    void speaksFrenchToWhoReadsFrench() {
        jdbc.sql("update person set locale = 'fr' where id = ?")
                .param(applicant.id().value())
                .update();
        ready(ApplicationFixtures.completeStudent());

        mailsAt(THREE_DAYS_BEFORE);

        assertThat(subjects())
                .containsExactly("Plus que 3 jours pour déposer votre candidature : jusqu’au lundi 10 novembre 2025");
        assertThat(body())
                .contains("Il ne manque rien", "samedi 10 janvier 2026", "Ce qui se passe après ce jour")
                .doesNotContain("{", "''", "As it stands");
    }

    @Test
    void aDraftWithoutDatesIsRemindedOfTheEndOfTheCall() {
        applications.draft(call, applicant.id(), ApplicationContent.empty());

        assertThat(mailsAt(Instant.parse("2026-05-15T21:59:59Z"))).isZero();
        assertThat(mailsAt(Instant.parse("2026-05-15T22:00:00Z"))).isEqualTo(1);
        assertThat(mailsAt(Instant.parse("2026-05-27T22:00:00Z"))).isEqualTo(2);
        assertThat(subjects().getFirst()).endsWith("until Saturday 30 May 2026");
        assertThat(body()).contains("it has no day of departure yet", "Still missing");
    }

    private ApplicationId ready(ApplicationContent content) {
        return ApplicationFixtures.ready(applications, call, applicant.id(), content);
    }

    private void save(ApplicationId id, ApplicationContent content) {
        applications.save(
                id,
                applicant.id(),
                applications.application(id).version(),
                draft -> content.withDocuments(draft.documents()));
    }

    private int mailsAt(Instant now) {
        clock.set(now);
        reminders.writeDue();
        return subjects().size();
    }

    private List<String> subjects() {
        return read("subject");
    }

    private String body() {
        return read("body").getFirst();
    }

    private List<String> read(String column) {
        return jdbc.sql(
                        "select %s from outbound_mail where person_id = ? and kind in ('DRAFT_REMINDER', 'CALL_REMINDER') order by created_at, id"
                                .formatted(column))
                .param(applicant.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
