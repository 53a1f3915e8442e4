package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the line by which a case is sorted and found, in the transaction that opens the case: none is ever missing. */
@Component
class CaseLines {

    private final JdbcClient jdbc;

    CaseLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After the review has opened the case: it listens with the highest precedence. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationSubmitted event) {
        jdbc.sql("""
                        insert into case_line
                        select * from submitted_line where call_id = :call and receipt_number = :number
                        on conflict (application_id) do update set
                            receipt_number = excluded.receipt_number, submitted_at = excluded.submitted_at,
                            mobility_type = excluded.mobility_type, applicant_name = excluded.applicant_name,
                            host_name = excluded.host_name, host_country = excluded.host_country,
                            departure = excluded.departure, outcome = excluded.outcome, referred = excluded.referred,
                            not_met = excluded.not_met, by_name = excluded.by_name, by_host = excluded.by_host,
                            words = excluded.words
                        """)
                .param("call", event.call().value())
                .param("number", event.receiptNumber())
                .update();
    }
}
