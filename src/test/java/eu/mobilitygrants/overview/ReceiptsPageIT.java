package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Numbers and states, without a gap, and nothing else. */
@PortalTest
@Import(OverviewCases.class)
class ReceiptsPageIT {

    @Autowired
    OverviewCases cases;

    private CallId call;

    @BeforeEach
    void oneGrant() {
        call = CallFixtures.copyOfErasmus2024(cases.jdbc, Map.of("STAFF", 1));
    }

    @Test
    void showsEveryNumberWithItsStateWhateverBecameOfIt() throws Exception {
        var accepted = cases.concluded(call, true);
        cases.concluded(call, false);
        var returned = cases.submitted(call);
        var withdrawn = cases.submitted(call);
        cases.awards.accept(accepted, cases.applicant(accepted).id());
        cases.reviews.sendBack(returned, cases.officer.id(), "Not whole.");
        cases.applications.withdraw(withdrawn, cases.applicant(withdrawn).id());
        cases.applications.submit(returned, cases.applicant(returned).id());
        cases.reviews.passOn(returned, cases.officer.id());
        var reserve = cases.concluded(call, true);

        assertThat(lines(cases.publicPage("/calls/%s/receipts".formatted(call))))
                .containsExactly(
                        "1 grant accepted",
                        "2 not selected",
                        "3 sent back as incomplete",
                        "4 withdrawn",
                        "5 being evaluated",
                        "6 positive, on the reserve list");
        assertThat(cases.status(reserve).select("a[href$=#r6]")).hasSize(1);
    }

    @Test
    void doesNotTellADeclinedOfferFromALapsedOneNorWhoseTurnItIs() {
        var declined = cases.concluded(call, true);
        cases.awards.decline(declined, cases.applicant(declined).id());
        var screened = cases.submitted(call);
        var assessed = cases.submitted(call);
        cases.reviews.passOn(assessed, cases.officer.id());
        cases.reviews.askClarification(screened, cases.officer.id(), "Which?", java.time.LocalDate.parse("2025-10-16"));

        assertThat(lines(cases.publicPage("/calls/%s/receipts".formatted(call))))
                .containsExactly("1 ended without a grant", "2 being evaluated", "3 being evaluated");
    }

    @Test
    void leaksNothingThatIdentifies() {
        var id = cases.concluded(call, true);

        var page = cases.publicPage("/calls/%s/receipts".formatted(call));

        assertThat(page.select("main").html())
                .doesNotContain("Nadia", "Sam Staff", "Example Laboratories", "Milan", "Italy", "example.org")
                .doesNotContain("2026", "2025", "October", "09:00", "Staff training", id.toString());
    }

    @Test
    void turnsPagesOfAHundredAndFindsANumber() {
        many(230);
        var path = "/calls/%s/receipts".formatted(call);

        assertThat(numbers(cases.publicPage(path)))
                .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(numbers(cases.publicPage(path + "?page=2")))
                .isEqualTo(IntStream.rangeClosed(201, 230).boxed().toList());
        assertThat(numbers(cases.publicPage(path + "?page=99")).getFirst()).isEqualTo(201);
        assertThat(numbers(cases.publicPage(path + "?page=-1")).getFirst()).isEqualTo(1);
        var found = cases.publicPage(path + "?number=142");
        assertThat(found.select("[aria-current=true] .receipt-number").text()).isEqualTo("142");
        assertThat(found.select("#r142")).hasSize(1);
    }

    @Test
    void aCallWithoutApplicationsSaysSo() {
        assertThat(cases.publicPage("/calls/%s/receipts".formatted(call)).text())
                .contains("No application has been submitted in this call yet.");
        assertThat(cases.publicPage("/calls/%s".formatted(call)).select("a[href$=/receipts]"))
                .hasSize(1);
    }

    /** Rows as they are after many submissions, without the years it takes to make them. */
    private void many(int count) {
        var first = cases.submitted(call);
        cases.jdbc.sql("""
                        insert into application_submission (call_id, number, application_id, submitted_at, content, sha256)
                        select s.call_id, n, s.application_id, s.submitted_at, s.content, s.sha256
                          from application_submission s, generate_series(2, ?) n where s.application_id = ?
                        """).params(count, first.value()).update();
        cases.jdbc
                .sql("update receipt_counter set last_number = ? where call_id = ?")
                .params(count, call.value())
                .update();
    }

    private static List<String> lines(Document page) {
        return page.select(".receipts li").eachText();
    }

    private static List<Integer> numbers(Document page) {
        return page.select(".receipt-number").eachText().stream()
                .map(Integer::valueOf)
                .toList();
    }
}
