package eu.mobilitygrants.overview;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.table.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every export there was, and the files of the last day in portions. */
@Repository
class ExportRecords {

    private static final int SHOWN = 50;

    private static final String SELECT =
            "select e.*, p.name as asker from case_export e join person p on p.id = e.person_id ";

    private final JdbcClient jdbc;

    ExportRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the same selection is being prepared for this person */
    void add(ExportRecord export, String selection) {
        jdbc.sql("""
                        insert into case_export (id, person_id, call_id, format, language, selection, query, only_new,
                                                 after_receipt, up_to_receipt, state, rows_expected, rows_written, asked_at)
                        values (:id, :person, :call, :format, :language, :selection, :query, :onlyNew,
                                :after, :upTo, :state, :expected, 0, :at)
                        """)
                .param("id", export.id())
                .param("person", export.person())
                .param("call", export.call())
                .param("format", export.format().name())
                .param("language", export.language())
                .param("selection", selection)
                .param("query", export.query())
                .param("onlyNew", export.onlyNew())
                .param("after", export.afterReceipt())
                .param("upTo", export.upToReceipt())
                .param("state", export.state().name())
                .param("expected", export.rowsExpected())
                .param("at", utc(export.askedAt()))
                .update();
    }

    Optional<ExportRecord> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query((row, number) -> export(row))
                .optional();
    }

    /** Newest first. */
    List<ExportRecord> of(UserId person) {
        return jdbc.sql(SELECT + "where e.person_id = ? order by e.asked_at desc, e.id limit ?")
                .params(person.value(), SHOWN)
                .query((row, number) -> export(row))
                .list();
    }

    /** Of everybody, newest first. */
    List<ExportRecord> all() {
        return jdbc.sql(SELECT + "order by e.asked_at desc, e.id limit ?")
                .param(SHOWN)
                .query((row, number) -> export(row))
                .list();
    }

    /** Where the last prepared export of a selection ended; 0 if there is none. */
    int endOfLast(UserId person, String call, String selection) {
        return jdbc.sql("""
                        select coalesce(max(up_to_receipt), 0) as up_to from case_export
                         where person_id = ? and call_id = ? and selection = ? and state = 'READY'
                        """)
                .params(person.value(), call, selection)
                .query((row, number) -> row.getInt("up_to"))
                .single();
    }

    /** Begins the file anew: what an interrupted attempt left is thrown away. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(UUID id, int expected) {
        jdbc.sql("delete from case_export_part where export_id = ?").param(id).update();
        jdbc.sql("update case_export set rows_expected = ?, rows_written = 0 where id = ?")
                .params(expected, id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, int rows) {
        jdbc.sql("update case_export set rows_written = ? where id = ?")
                .params(rows, id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void part(UUID id, int number, byte[] bytes) {
        jdbc.sql("insert into case_export_part (export_id, number, bytes) values (?, ?, ?)")
                .params(id, number, bytes)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(UUID id, ExportRecord.State state, int rows, Instant at) {
        jdbc.sql("update case_export set state = ?, rows_written = ?, ended_at = ? where id = ?")
                .params(state.name(), rows, utc(at), id)
                .update();
    }

    /** Writes the kept file, a portion at a time. @return whether there is one */
    boolean copy(UUID id, OutputStream out) throws IOException {
        var number = 0;
        for (var part = bytes(id, number); part.isPresent(); part = bytes(id, ++number)) {
            out.write(part.get());
        }
        return number > 0;
    }

    private Optional<byte[]> bytes(UUID id, int number) {
        return jdbc.sql("select bytes from case_export_part where export_id = ? and number = ?")
                .params(id, number)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    @Transactional
    public void forgetFilesBefore(Instant limit) {
        jdbc.sql("""
                        delete from case_export_part where export_id in
                            (select id from case_export where ended_at < ? and state in ('READY', 'FAILED'))
                        """).param(utc(limit)).update();
    }

    private static ExportRecord export(ResultSet row) throws SQLException {
        return new ExportRecord(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("asker"),
                row.getString("call_id"),
                TableFormat.valueOf(row.getString("format")),
                row.getString("language"),
                row.getString("query"),
                row.getBoolean("only_new"),
                row.getInt("after_receipt"),
                row.getInt("up_to_receipt"),
                ExportRecord.State.valueOf(row.getString("state")),
                row.getInt("rows_expected"),
                row.getInt("rows_written"),
                CaseRow.instant(row, "asked_at"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
