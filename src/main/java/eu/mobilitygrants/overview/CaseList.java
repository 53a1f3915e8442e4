package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.Conflicts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's list of cases. What a page costs does not depend on how many cases there are. */
@Service
@Transactional(readOnly = true)
class CaseList {

    static final int ROWS_A_PAGE = 25;

    /** What is counted, and how far the pages go: nobody turns forty pages, and each would cost more than the one before. */
    static final int MOST = 1000;

    /**
     * One page.
     *
     * @param found how many there are, but never more than {@link #MOST} and one
     * @param number from 0
     */
    record Page(List<CaseRow> rows, int found, int number) {

        public boolean more() {
            return found > MOST;
        }

        public int getTotalPages() {
            return (Math.min(found, MOST) + ROWS_A_PAGE - 1) / ROWS_A_PAGE;
        }

        public boolean hasPrevious() {
            return number > 0;
        }

        public boolean hasNext() {
            return number + 1 < getTotalPages();
        }
    }

    private final JdbcClient jdbc;
    private final CaseSelections selections;

    CaseList(JdbcClient jdbc, CaseSelections selections) {
        this.jdbc = jdbc;
        this.selections = selections;
    }

    /** @param page from 0; beyond the last is the last */
    Page page(CaseFilter filter, CallTerms terms, Person reader, int page) {
        var selection = selections.of(filter, terms, reader);
        var found = selections.count(selection, MOST);
        var last = Math.max(0, (Math.min(found, MOST) - 1) / ROWS_A_PAGE);
        var number = Math.clamp(page, 0, last);
        if (found == 0) {
            return new Page(List.of(), 0, 0);
        }
        var rows = jdbc.sql(Conflicts.KEPT + "select " + CaseRow.COLUMNS + selection.sql()
                        + filter.order().orderBy(filter.isDown()) + " limit :size offset :offset")
                .params(selection.parameters())
                .param("size", ROWS_A_PAGE)
                .param("offset", number * ROWS_A_PAGE)
                .query((row, index) -> CaseRow.of(row))
                .list();
        return new Page(rows, found, number);
    }
}
