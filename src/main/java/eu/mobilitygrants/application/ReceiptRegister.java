package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Every receipt number of a call, in order and without a gap. */
@Service
public class ReceiptRegister {

    /**
     * One number.
     *
     * @param application null if what was submitted under it is no longer kept
     * @param valid whether it is the application's present number: sent back, it loses it for good
     * @param status of the application; null with it
     */
    public record Entry(
            int number,
            @Nullable ApplicationId application,
            boolean valid,
            @Nullable ApplicationStatus status) {}

    private final JdbcClient jdbc;

    ReceiptRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest number given; 0 while there is none. */
    public int last(CallId call) {
        return jdbc.sql("select last_number from receipt_counter where call_id = ?")
                .param(call.value())
                .query((row, number) -> row.getInt("last_number"))
                .optional()
                .orElse(0);
    }

    /** @param from the first number asked for, 1 or more @param to the last one, inclusive, at most {@link #last} */
    public List<Entry> numbers(CallId call, int from, int to) {
        return jdbc.sql("""
                        select n.number, s.application_id, a.status, a.receipt_number
                          from generate_series(:from, :to) as n (number)
                          left join application_submission s on s.call_id = :call and s.number = n.number
                          left join application a on a.id = s.application_id
                         order by n.number
                        """)
                .param("call", call.value())
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Entry(
                        row.getInt("number"),
                        Optional.ofNullable(row.getObject("application_id", UUID.class))
                                .map(ApplicationId::new)
                                .orElse(null),
                        row.getInt("number") == row.getInt("receipt_number"),
                        Optional.ofNullable(row.getString("status"))
                                .map(ApplicationStatus::valueOf)
                                .orElse(null)))
                .list();
    }
}
