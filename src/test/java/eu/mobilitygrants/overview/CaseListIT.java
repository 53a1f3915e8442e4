package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.CountedStatements;
import eu.mobilitygrants.PortalWithFewCalls;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewService;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** The one list of cases: what it finds, in which order, for whom; and the desk that leads to it. */
@ContextConfiguration(initializers = PortalWithFewCalls.OwnDatabase.class)
class CaseListIT extends PortalWithFewCalls {

    private static CallId call; // sixty cases, made once: no test changes them

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ReviewService reviews;

    private Person officer;

    @BeforeEach
    void sixtyCases() {
        officer = PeopleFixtures.person(jdbc, "List Officer", Role.OFFICER, Role.CHAIR);
        if (call == null) {
            call = transaction.execute(status -> ManyCases.in(jdbc, 60));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            waiting=ANSWERED                                   | 1 51
            waiting=OVERDUE                                    | 8 28 48
            waiting=ASKED                                      | 18 38 58
            waiting=REFERRAL                                   | 1 41
            waiting=PRIORITY                                   | 48 60
            waiting=QUORUM                                     | 2 22 42
            waiting=PENDING                                    | ''
            waiting=NEW                                        | 10 11 20 21 30 31 40 41 50 60
            waiting=ASSESSMENT&type=STAFF_TRAINING             | 3 12 33 42
            status=QUESTION                                    | 8 18 28 38 48 58
            status=REFUSED                                     | 4 14 24 34 44 54
            status=RESERVE&audience=STAFF                      | 6 15 27 36 45 57
            status=WITHDRAWN                                   | 9 19 29 39 49 59
            status=WAITING                                     | ''
            status=CLOSED                                      | ''
            pool=STAFF&country=PL                              | 15 39
            country=poland&priority=NONE&status=RECEIVED       | 31
            country=Pologne&priority=NONE&status=RECEIVED      | 31
            priority=CLAIMED                                   | 12 24 36 48 60
            priority=CONFIRMED                                 | ''
            departureFrom=2026-01-02&departureTo=2026-01-04    | 43
            departureFrom=2026-05-26&sort=DEPARTURE&down=true  | 21 42
            receivedTo=2025-08-31                              | ''
            receivedFrom=2025-09-01&receivedTo=2025-09-01&status=REFUSED | 4 14 24 34 44 54
            q=17                                               | 17
            q=%23 17                                           | 17
            q=999                                              | ''
            q=pilot                                            | 4 8 12 16 20 24 28 32 36 40 44 48 52 56 60
            q=PILOT alder                                      | 4 8 12 16
            q=elder&status=REFUSED                             | 24 34
            q=%C3%A9lder%20jona                                 | 29
            q=sa%C3%AFd                                         | 18 38 58
            q=topic3                                           | 3 30 31 32 33 34 35 36 37 38 39
            q=Examples ada                                     | 20 40 60
            q=!!!                                              | ''
            sort=DEPARTURE&status=REFUSED                      | 44 24 4 54 34 14
            sort=NAME&status=REFUSED                           | 4 14 44 54 24 34
            sort=HOST&status=QUESTION                          | 8 58 18 28 38 48
            sort=RECEIPT&down=true&status=QUESTION             | 58 48 38 28 18 8
            sort=SINCE&down=true&waiting=OVERDUE               | 48 28 8
            """)
    void findsWhatIsAskedForInTheOrderAskedFor(String query, String numbers) throws Exception {
        var found = receipts(page("call=" + call + "&" + query, officer));

        assertThat(String.join(" ", found)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien\" & | ! <->", "''", "\\", "qq:*b & !c", "%_%"})
    void takesWhateverIsTypedForWordsAndNotForALanguageOfItsOwn(String typed) {
        assertThat(browser.get()
                        .uri("/office/cases?call={call}&q={typed}", call.value(), typed)
                        .with(user(new SignedInPerson(officer))))
                .hasStatusOk()
                .bodyText()
                .contains("No case fits this filter.");
    }

    @Test
    void pagesAreCutAndNumbered() throws Exception {
        var first = page("call=" + call, officer);

        assertThat(first.text()).contains("60 cases", "Page 1 of 3");
        assertThat(receipts(first)).hasSize(25).startsWith("1", "2").endsWith("25");
        assertThat(receipts(page("call=" + call + "&page=2", officer)))
                .hasSize(10)
                .endsWith("60");
        assertThat(receipts(page("call=" + call + "&page=99", officer))).hasSize(10);
        assertThat(receipts(page("call=" + call + "&page=-1", officer))).hasSize(25);
    }

    @Test
    void countsNoFurtherThanAThousand() throws Exception {
        var large = transaction.execute(status -> ManyCases.in(jdbc, 1010));

        var last = page("call=" + large + "&page=39", officer);
        assertThat(last.text()).contains("More than 1,000 cases", "Page 40 of 40", "Narrow the filter");
        assertThat(receipts(last)).hasSize(25).endsWith("1000");
    }

    @Test
    void showsTheColumnsChosenAndKeepsThemInItsLinks() throws Exception {
        var page = page("call=" + call + "&column=POOL&column=ASSESSMENTS&q=17", officer);

        assertThat(page.select("table.cases thead th").eachText())
                .containsExactly("Choose", "Receipt", "Applicant", "Pool", "Assessments");
        assertThat(page.select("table.cases thead a").attr("href")).contains("column=POOL", "q=17", "down=true");
        assertThat(page.select("table.cases tbody td").eachText()).contains("17", "2");
    }

    @Test
    void leavesOutWhatItsReaderIsKeptOutOfInListSearchAndCounts() throws Exception {
        var conflicted = PeopleFixtures.person(jdbc, "Both Roles", "PUBLIC_HEALTH", Role.OFFICER, Role.ASSESSOR);

        assertThat(page("call=" + call, conflicted).text()).contains("40 cases");
        assertThat(receipts(page("call=" + call + "&q=12", conflicted))).isEmpty();
        assertThat(page("call=" + call + "&q=12", conflicted).text()).contains("No case fits this filter.");
        assertThat(receipts(page("call=" + call + "&q=pilot", conflicted)))
                .doesNotContain("12", "24")
                .contains("4");
        assertThat(receipts(page("call=" + call + "&waiting=PRIORITY", conflicted)))
                .isEmpty();
        assertThat(desk(conflicted).text()).doesNotContain("Priority to confirm");
        assertThat(desk(officer).text()).contains("Priority to confirm");
    }

    @Test
    void theDeskCountsEachHeapWithItsAgeAndItsDayAndLeadsToExactlyItsCases() throws Exception {
        var heaps = desk(officer).select("main .task-list li");

        for (var heap : heaps) {
            var address = heap.select("a").attr("href").replace("/office/cases?", "");
            var found = receipts(page(address, officer));
            assertThat(heap.select(".tag").text()).isEqualTo(found.size() == 1 ? "1 case" : found.size() + " cases");
        }
        assertThat(heaps.eachText())
                .anySatisfy(text -> assertThat(text).contains("Answers overdue", "3 cases", "due on 3 Oct 2025"))
                .anySatisfy(text -> assertThat(text).contains("New receipts", "10 cases", "for 33 days"))
                .anySatisfy(text -> assertThat(text).contains("Questions waiting", "13 Oct 2025"));
    }

    @Test
    void theDeskTellsOfOffersMailsAndAgreementsThatCannotWait() throws Exception {
        var own = transaction.execute(status -> {
            var made = ManyCases.in(jdbc, 12);
            waitingElsewhere(made);
            return made;
        });

        assertThat(receipts(page("call=" + own + "&waiting=OFFER", officer))).containsExactly("5");
        assertThat(receipts(page("call=" + own + "&waiting=MAIL", officer))).containsExactly("2");
        assertThat(receipts(page("call=" + own + "&waiting=AGREEMENT", officer)))
                .containsExactly("1");
        assertThat(receipts(page("call=" + own + "&waiting=REFERRAL", officer))).isEmpty();
        assertThat(Jsoup.parse(body(get("/office?call=" + own, officer)))
                        .select("main .task-list li")
                        .eachText())
                .anySatisfy(text -> assertThat(text).contains("Offers about to lapse", "lapses on 8 Oct 2025"))
                .anySatisfy(text -> assertThat(text).contains("Mails that failed", "for 2 days"))
                .anySatisfy(text -> assertThat(text).contains("Agreements to sign", "departure is on 9 Jan 2026"));
    }

    private void waitingElsewhere(CallId own) {
        for (var statement : List.of("""
                update queue_place set state = 'OFFERED' where call_id = :call and receipt_number = 5
                """, """
                insert into mobility_grant (call_id, pool_code, number, state, application_id, answer_by, since)
                select call_id, pool_code, 1, 'OFFERED', application_id, '2025-10-08 12:00+02', since
                  from queue_place where call_id = :call and receipt_number = 5
                """, """
                insert into outbound_mail (id, event_key, kind, person_id, application_id, recipient, locale, subject,
                                           body, state, created_at)
                select gen_random_uuid(), 'list ' || :call, 'RECEIPT', applicant_id, application_id, 'x@example.org', 'en',
                       'X', 'X', 'FAILED', '2025-10-04 12:00+02'
                  from review_case where call_id = :call and receipt_number = 2
                """, """
                insert into referral_settlement (application_id, receipt_number, rule, accepted, reason, settled_by,
                                                 settled_at)
                select application_id, 1, 'AGREEMENT', true, 'It is being signed.', applicant_id, '2025-10-04 12:00+02'
                  from review_case where call_id = :call and receipt_number = 1
                """)) {
            jdbc.sql(statement).param("call", own.value()).update();
        }
    }

    @Test
    void aCaseIsInTheListAndFoundAsSoonAsItIsSubmitted() throws Exception {
        var own = CallFixtures.copyOfErasmus2024(jdbc);
        var applicant = PeopleFixtures.person(jdbc, "List Applicant");
        assertThat(page("call=" + own, officer).text()).contains("No application has been submitted in this call yet.");

        var id = ApplicationFixtures.submitted(
                applications, own, applicant.id(), ApplicationFixtures.completeStudentWorldwide(true));

        for (var words :
                Stream.of("student ada", "ejemplos", "scholarship", "lima", "1").toList()) {
            assertThat(receipts(page("call=" + own + "&q=" + words, officer)))
                    .as(words)
                    .containsExactly("1");
        }
        assertThat(jdbc.sql("select outcome from case_line where application_id = ?")
                        .param(id.value())
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("ELIGIBLE");
        reviews.sendBack(id, officer.id(), "The plan is missing a page.");
        applications.submit(id, applicant.id());
        assertThat(receipts(page("call=" + own + "&q=ejemplos", officer))).containsExactly("2");
    }

    @Test
    void saysWhatIsWrongWithAFilterAndListsNothing() throws Exception {
        var answer = get("/office/cases?call=" + call + "&departureFrom=soon&country=Atlantis", officer);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(answer))
                .contains("Departure from must be a date", "Enter the name of a country", "Atlantis")
                .doesNotContain("data-table");
        assertThat(get("/office/cases?call=" + call + "&status=DRAFT", officer))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("/office/cases?call=NONE", officer)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFormSentWithEmptyFieldsLeadsToAnAddressWithoutThem() {
        assertThat(get("/office/cases?call=" + call + "&q=&waiting=&status=REFUSED&type=&departureFrom=", officer))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/office/cases?call=" + call + "&status=REFUSED");
    }

    @Test
    void asksFewStatements() throws Exception {
        var request = browser.get().uri("/office/cases?call=" + call).with(user(new SignedInPerson(officer)));
        CountedStatements.restart();
        request.exchange();

        assertThat(CountedStatements.sinceRestart()).isLessThanOrEqualTo(6);
    }

    @Test
    void aHeapOfMoreThanAThousandTellsOfTheOldestAndOfTheFirstDay() throws Exception {
        var large = transaction.execute(status -> {
            var made = ManyCases.in(jdbc, 1010);
            allWait(made);
            return made;
        });

        var heaps = desk(large, officer).select("main .task-list li").eachText();

        assertThat(heaps)
                .anySatisfy(text -> assertThat(text).contains("New receipts", "more than 1,000", "for 66 days"))
                .anySatisfy(text -> assertThat(text).contains("Questions waiting", "1 case", "7 Oct 2025"));
        jdbc.sql("update review_case set phase = 'CLARIFICATION', resume_phase = 'SCREENING' where call_id = ?")
                .param(large.value())
                .update();
        assertThat(desk(large, officer).select("main .task-list li").eachText())
                .anySatisfy(text ->
                        assertThat(text).contains("Questions waiting", "more than 1,000", "for 66 days", "7 Oct 2025"));
    }

    /** To be screened, with a question open about each: 1,006 has been there the longest, 1,007 is due first. */
    private void allWait(CallId own) {
        for (var statement : List.of("""
                update review_case set phase = 'SCREENING', resume_phase = null,
                       since = timestamptz '2025-09-01 12:00+02' - case receipt_number when 1006 then 31 else 0 end * interval '1 day'
                 where call_id = :call
                """, """
                update clarification q set answer = null, answered_at = null, answer_by = '2025-11-01'
                 where application_id in (select application_id from review_case where call_id = :call)
                """, """
                insert into clarification (id, application_id, receipt_number, question, answer_by, asked_by, asked_at)
                select gen_random_uuid(), application_id, receipt_number, 'Which?', '2025-11-01', applicant_id, since
                  from review_case c
                 where call_id = :call
                   and not exists (select 1 from clarification q where q.application_id = c.application_id)
                """, """
                update clarification q set answer_by = '2025-10-07'
                 where application_id in (select application_id from review_case where call_id = :call and receipt_number = 1007)
                """, """
                update review_case set phase = 'CLARIFICATION', resume_phase = 'SCREENING'
                 where call_id = :call and receipt_number = 1007
                """)) {
            jdbc.sql(statement).param("call", own.value()).update();
        }
    }

    @Test
    void whatTheHeapsAskOfACaseStandsInItsRow() throws Exception {
        var own = CallFixtures.copyOfErasmus2024(jdbc);
        var applicant = PeopleFixtures.person(jdbc, "Row Applicant");
        var id = ApplicationFixtures.submitted(
                applications, own, applicant.id(), ApplicationFixtures.completeStudentWorldwide(true));
        assertThat(heaps(own)).contains("NEW");
        reviews.askClarification(id, officer.id(), "Which course?", LocalDate.parse("2025-10-20"));
        assertThat(heaps(own)).contains("ASKED").doesNotContain("NEW", "OVERDUE");
        reviews.answerClarification(id, applicant.id(), "The second.");
        assertThat(heaps(own)).contains("ANSWERED").doesNotContain("NEW", "ASKED");

        reviews.sendBack(id, officer.id(), "The plan is missing a page.");
        applications.submit(id, applicant.id());

        assertThat(heaps(own)).contains("NEW").doesNotContain("ANSWERED");
        assertThat(jdbc.sql("""
                        select count(*) from review_case c
                         where (c.answered, c.answer_by, c.units_assessed, c.unsettled) is distinct from (
                            exists (select 1 from clarification q
                                     where q.application_id = c.application_id
                                       and q.receipt_number = c.receipt_number and q.answered_at is not null),
                            (select q.answer_by from clarification q
                              where q.application_id = c.application_id and q.answered_at is null
                                and q.closed_at is null),
                            (select count(distinct a.unit) from assessment a
                              where a.application_id = c.application_id and a.receipt_number = c.receipt_number),
                            review_case_unsettled(c))
                        """).query((row, number) -> row.getInt(1)).single()).isZero();
    }

    private List<String> heaps(CallId own) throws Exception {
        return desk(own, officer).select("main .task-list a").eachAttr("href").stream()
                .map(href -> href.substring(href.indexOf("waiting=") + "waiting=".length()))
                .toList();
    }

    @Test
    void whatIsConcludedAndNotPublishedIsToldApart() throws Exception {
        var own = transaction.execute(status -> ManyCases.in(jdbc, 30));
        jdbc.sql("""
                        insert into pending_conclusion (application_id, receipt_number, mark, positive, proposal, percent,
                                                        basis, reason, recorded_by, recorded_at)
                        select application_id, receipt_number, gen_random_uuid(), true, true, 70, 'x', 'As discussed.',
                               applicant_id, '2025-10-04 12:00+02'
                          from review_case where call_id = ? and receipt_number = 2
                        """).param(own.value()).update();

        assertThat(receipts(page("call=" + own + "&waiting=PENDING", officer))).containsExactly("2");
        assertThat(receipts(page("call=" + own + "&waiting=QUORUM", officer))).containsExactly("22");
        assertThat(page("call=" + own + "&q=2", officer)
                        .select("table.cases tbody tr")
                        .text())
                .contains("Concluded, not yet published")
                .doesNotContain("Being evaluated", "quorum reached");
        assertThat(desk(own, officer).select("main .task-list li").eachText())
                .anySatisfy(
                        text -> assertThat(text).contains("Concluded, waiting for the chair", "1 case", "for 2 days"));
        assertThat(body(get("/office/cases.csv?q=2&call=" + own, officer))).contains("Concluded, not yet published");
        assertThat(body(get("/office/cases.csv?q=22&call=" + own, officer))).doesNotContain("not yet published");
    }

    @Test
    void aChairListsTheCasesOfTheCommitteeTheyChairAndNoOthers() throws Exception {
        var own = transaction.execute(status -> ManyCases.in(jdbc, 12));
        var chair = PeopleFixtures.person(jdbc, "List Chair", Role.CHAIR);
        var other = PeopleFixtures.person(jdbc, "Other Chair", Role.CHAIR);
        assertThat(page("call=" + own, chair).text()).contains("12 cases");

        jdbc.sql("""
                        insert into committee_seat (id, call_id, audience, office, person_id, first_day, given_by, given_at)
                        values (gen_random_uuid(), ?, 'STAFF', 'CHAIR', ?, '2025-01-01', ?, '2025-01-01')
                        """)
                .params(own.value(), chair.id().value(), officer.id().value())
                .update();

        assertThat(page("call=" + own, chair).text()).contains("12 cases");
        assertThat(page("call=" + own, officer).text()).contains("12 cases");
        assertThat(page("call=" + own, other).text()).contains("8 cases");
        assertThat(receipts(page("call=" + own + "&audience=STAFF", other))).isEmpty();
        assertThat(receipts(page("call=" + own + "&q=12", other))).isEmpty();
        assertThat(receipts(page("call=" + own + "&q=pilot", other))).containsExactly("4", "8");
        assertThat(body(get("/office/cases?q=12&call=" + own, other))).contains("No case fits this filter.");
    }

    private Document desk(Person reader) throws Exception {
        return desk(call, reader);
    }

    private Document desk(CallId of, Person reader) throws Exception {
        return Jsoup.parse(body(get("/office?call=" + of, reader)));
    }

    private Document page(String query, Person reader) throws Exception {
        var answer = get("/office/cases?" + query, reader);
        assertThat(answer).as(query).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private static List<String> receipts(Document page) {
        return page.select("table.cases tbody tr").stream()
                .map(row -> row.select("td.number").getFirst().text())
                .toList();
    }

    private MvcTestResult get(String path, Person reader) {
        return browser.get()
                .uri(URI.create(path.replace(" ", "%20")))
                .with(user(new SignedInPerson(reader)))
                .exchange();
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
