package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationReturned;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationSubmitted;
import eu.mobilitygrants.application.ApplicationWithdrawn;
import eu.mobilitygrants.application.MobilityApplication;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.award.GrantOffered;
import eu.mobilitygrants.award.OfferAnswered;
import eu.mobilitygrants.award.OfferLapsed;
import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.award.PlacePassedOver;
import eu.mobilitygrants.award.PlaceState;
import eu.mobilitygrants.award.PlacedOnReserveList;
import eu.mobilitygrants.award.WaitingForEarlier;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ClarificationRequested;
import eu.mobilitygrants.review.MessageSent;
import eu.mobilitygrants.review.ReviewConcluded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What each happening tells the applicant, in both languages. */
@PortalTest
class MailWordingIT {

    private static final CallId CALL = new CallId("ERASMUS-2024");
    private static final PoolId POOL = new PoolId(CALL, "STAFF");
    private static final Instant AT = Instant.parse("2025-10-06T07:00:05Z");
    private static final Instant ANSWER_BY = Instant.parse("2025-10-20T22:00:00Z");
    private static final String REASON = "Budget {0} isn't clear: ${7*7} <b>bold</b>\nSee page 2.";
    private static final UserId OFFICER = new UserId(UUID.randomUUID());

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    FundingCalls calls;

    private final ApplicationId application = new ApplicationId(UUID.randomUUID());
    private final AwardService awards = mock(AwardService.class);
    private final ApplicationService applications = mock(ApplicationService.class);
    private Person applicant;
    private OfferReminders reminders;
    private ApplicationMails applicationMails;
    private ReviewMails reviewMails;
    private AwardMails awardMails;

    @BeforeEach
    void listen() {
        applicant = PeopleFixtures.person(jdbc, "Ama Boateng");
        var row = mock(MobilityApplication.class);
        when(row.applicant()).thenReturn(applicant.id());
        when(row.call()).thenReturn(CALL);
        when(applications.application(application)).thenReturn(row);
        reminders = remindersAt(AT);
        applicationMails = new ApplicationMails(outbox, new UnsentMails(jdbc), calls);
        reviewMails = new ReviewMails(outbox, applications);
        awardMails = new AwardMails(outbox, applications, reminders);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            RECEIPT       | en | Receipt number 1234: your application has arrived | Monday 6 October 2025, 09:00:05 (Central European Summer Time) | /applications/%s
            RECEIPT       | fr | Accusé de réception n° 1234 : votre candidature est bien arrivée | lundi 6 octobre 2025, 09:00:05 (heure d’été d’Europe centrale) | /applications/%s
            RETURNED      | en | Your application came back as incomplete | Budget {0} isn't clear: ${7*7} <b>bold</b> | /applications/%s/draft
            RETURNED      | fr | Votre candidature vous est renvoyée car elle est incomplète | le numéro de réception 1234 ne compte plus | /applications/%s/draft
            WITHDRAWN     | en | You have withdrawn your application | on Monday 6 October 2025, 09:00:05 | /applications/%s
            WITHDRAWN     | fr | Vous avez retiré votre candidature | le lundi 6 octobre 2025, 09:00:05 | /applications/%s
            MESSAGE | en | A message about your application | Budget {0} isn't clear: ${7*7} <b>bold</b> | /applications/%s/messages
            MESSAGE | fr | Un message sur votre candidature | vous écrit au sujet de votre candidature | /applications/%s/messages
            CLARIFICATION | en | A question about your application: please answer by Thursday 16 October 2025 | Budget {0} isn't clear: ${7*7} <b>bold</b> | /applications/%s/clarification
            CLARIFICATION | fr | Une question sur votre candidature : répondez au plus tard le jeudi 16 octobre 2025 | Votre place est conservée | /applications/%s/clarification
            REFUSED       | en | Your application has not been selected | See page 2. | /applications/%s
            REFUSED       | fr | Votre candidature n'a pas été retenue | Budget {0} isn't clear | /applications/%s
            OFFERED       | en | You are offered a grant: please answer by Monday 20 October 2025, 23:59 (Central European Summer Time) | the offer lapses | /applications/%s/offer
            OFFERED       | fr | Une bourse vous est proposée : répondez au plus tard le lundi 20 octobre 2025, 23:59 (heure d’été d’Europe centrale) | devient caduque | /applications/%s/offer
            PROMOTED      | en | Your turn has come: you are offered a grant, please answer by Monday 20 October 2025, 23:59 (Central European Summer Time) | had been waiting | /applications/%s/offer
            PROMOTED      | fr | C'est votre tour : une bourse vous est proposée, répondez au plus tard le lundi 20 octobre 2025, 23:59 (heure d’été d’Europe centrale) | était en attente | /applications/%s/offer
            RESERVE       | en | You are number 3 on the reserve list | as number 3. | /applications/%s
            RESERVE       | fr | Vous êtes en position 3 sur la liste de réserve | en position 3. | /applications/%s
            WAITING       | en | Positively evaluated, waiting for earlier applications | 2 applications that came before yours are still being evaluated | /applications/%s
            WAITING       | fr | Évaluation positive, en attente de candidatures plus anciennes | 2 candidatures placées avant la vôtre sont encore | /applications/%s
            ACCEPTED      | en | You have accepted your grant | grant agreement | /applications/%s
            ACCEPTED      | fr | Vous avez accepté votre bourse | convention de bourse | /applications/%s
            DECLINED      | en | You have declined your grant | goes to the next person | /applications/%s
            DECLINED      | fr | Vous avez refusé votre bourse | revient à la personne suivante | /applications/%s
            LAPSED        | en | Your grant offer has lapsed | lapsed on Monday 6 October 2025 | /applications/%s
            LAPSED        | fr | Votre proposition de bourse est devenue caduque | caduque le lundi 6 octobre 2025 | /applications/%s
            PASSED_OVER   | en | A grant came free, but your day of departure has passed | had already passed | /applications/%s
            PASSED_OVER   | fr | Une bourse s'est libérée, mais votre jour de départ est passé | était déjà passé | /applications/%s
            """)
    void tellsEveryHappeningInTheReadersLanguage(
            LetterKind kind, String language, String subject, String says, String link) {
        speaks(language);

        transaction.executeWithoutResult(status -> happen(kind));

        var mail = onlyMail();
        assertThat(mail.kind()).isEqualTo(kind);
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.recipient()).isEqualTo(applicant.email());
        assertThat(mail.locale().getLanguage()).isEqualTo(language);
        assertThat(mail.body())
                .contains(says, "Ama Boateng", calls.terms(CALL).title(mail.locale()))
                .contains("\nhttp://localhost:8080" + link.formatted(application) + "\n")
                .contains("erasmusplusmobility@itg.be")
                .doesNotContain("''", "{1", "{2", "notification.mail");
    }

    @Test
    void theReceiptQuotesTheHashAndTheDayOfDeparture() {
        transaction.executeWithoutResult(status -> happen(LetterKind.RECEIPT));

        assertThat(onlyMail().body()).contains("0f".repeat(32), "Saturday 10 January 2026", "Receipt number: 1234");
    }

    @Test
    void aPositiveConclusionIsToldByWhatItLeadsTo() {
        transaction.executeWithoutResult(
                status -> reviewMails.on(new ReviewConcluded(application, CALL, 1, true, "Good", OFFICER, AT)));

        assertThat(mails()).isEmpty();
    }

    @Test
    void aNameCannotBringAHeaderOrALineOfItsOwn() {
        jdbc.sql("update person set name = E'Eve\\r\\nBcc: all@example.org' where id = ?")
                .param(applicant.id().value())
                .update();

        transaction.executeWithoutResult(status -> happen(LetterKind.WITHDRAWN));

        assertThat(onlyMail().body()).startsWith("Dear Eve Bcc: all@example.org,\n");
    }

    @Test
    void remindsOfAnOfferThatIsStillOpenThreeDaysBeforeItLapses() {
        offerIs(PlaceState.OFFERED);
        transaction.executeWithoutResult(status -> happen(LetterKind.OFFERED));

        remind(ANSWER_BY.minus(Duration.ofDays(3)).minusSeconds(1));
        assertThat(mails()).hasSize(1);
        remind(ANSWER_BY.minus(Duration.ofDays(3)));
        remind(ANSWER_BY.minus(Duration.ofDays(2)));

        assertThat(mails())
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.subject())
                        .isEqualTo("Reminder: your grant offer lapses on Monday 20 October 2025, 23:59"
                                + " (Central European Summer Time)"));
    }

    @Test
    void doesNotRemindOfAnOfferThatWasAnswered() {
        offerIs(PlaceState.ACCEPTED);
        transaction.executeWithoutResult(status -> happen(LetterKind.OFFERED));

        remind(ANSWER_BY.minus(Duration.ofDays(1)));

        assertThat(mails()).hasSize(1);
    }

    private void happen(LetterKind kind) {
        switch (kind) {
            case RECEIPT ->
                applicationMails.on(new ApplicationSubmitted(
                        application,
                        CALL,
                        1234,
                        applicant.id(),
                        List.of(),
                        LocalDate.of(2026, 1, 10),
                        false,
                        "0f".repeat(32),
                        AT));
            case RETURNED ->
                applicationMails.on(
                        new ApplicationReturned(application, CALL, 1234, applicant.id(), OFFICER, REASON, AT, AT));
            case WITHDRAWN -> applicationMails.on(new ApplicationWithdrawn(application, CALL, applicant.id(), AT));
            case CLARIFICATION ->
                reviewMails.on(new ClarificationRequested(
                        application, CALL, applicant.id(), REASON, LocalDate.of(2025, 10, 16), OFFICER, AT));
            case MESSAGE -> reviewMails.on(new MessageSent(application, CALL, applicant.id(), 7, REASON, OFFICER, AT));
            case REFUSED -> reviewMails.on(new ReviewConcluded(application, CALL, 1234, false, REASON, OFFICER, AT));
            case OFFERED -> awardMails.on(new GrantOffered(application, POOL, 1, ANSWER_BY, false, AT));
            case PROMOTED -> awardMails.on(new GrantOffered(application, POOL, 1, ANSWER_BY, true, AT));
            case RESERVE -> awardMails.on(new PlacedOnReserveList(application, POOL, 3, AT));
            case WAITING -> awardMails.on(new WaitingForEarlier(application, POOL, 2, AT));
            case ACCEPTED -> awardMails.on(new OfferAnswered(application, POOL, 1, true, AT));
            case DECLINED -> awardMails.on(new OfferAnswered(application, POOL, 1, false, AT));
            case LAPSED -> awardMails.on(new OfferLapsed(application, POOL, 1, AT));
            case PASSED_OVER -> awardMails.on(new PlacePassedOver(application, POOL, AT));
            case OFFER_REMINDER -> throw new IllegalArgumentException("Happens by the calendar");
        }
    }

    private void offerIs(PlaceState state) {
        var answerBy = state == PlaceState.OFFERED ? ANSWER_BY : null;
        when(awards.place(application))
                .thenReturn(
                        Optional.of(new Place(application, POOL, 1, false, null, state, AT, 1, answerBy, 0, 0, 0, 0)));
    }

    private void remind(Instant now) {
        var due = remindersAt(now);
        transaction.executeWithoutResult(status -> due.writeDue());
    }

    private OfferReminders remindersAt(Instant now) {
        return new OfferReminders(jdbc, awards, applications, outbox, Clock.fixed(now, ZoneId.of("Europe/Brussels")));
    }

    private void speaks(String language) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, applicant.id().value())
                .update();
    }

    private OutboundMail onlyMail() {
        return mails().getFirst();
    }

    private List<OutboundMail> mails() {
        return jdbc
                .sql("select id from outbound_mail where person_id = ? order by created_at")
                .param(applicant.id().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new OutboundMails(jdbc).find(id).orElseThrow())
                .toList();
    }
}
