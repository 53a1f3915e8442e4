package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.partner.LineOutcome.Became;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports and what they did, line by line. */
@Repository
class EcheImports {

    private static final String SELECT = """
            select eche_import.*, coalesce(person.name, person.email) as started_name
            from eche_import join person on person.id = eche_import.started_by
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    EcheImports(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** A file that was looked through, about to be imported. */
    record Upload(LocalDate issue, String fileName, String sha256, int rows, byte[] content) {}

    void add(UUID id, Upload upload, UserId officer, Instant at) {
        jdbc.sql("""
                        insert into eche_import (id, issue, file_name, file_sha256, started_by, started_at, rows_total)
                        values (:id, :issue, :name, :sha256, :officer, :at, :rows)""")
                .param("id", id)
                .param("issue", upload.issue())
                .param("name", upload.fileName())
                .param("sha256", upload.sha256())
                .param("officer", officer.value())
                .param("at", utc(at))
                .param("rows", upload.rows())
                .update();
        jdbc.sql("insert into eche_import_file (import_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", upload.content())
                .update();
    }

    Optional<EcheImport> find(UUID id) {
        return jdbc.sql(SELECT + "where eche_import.id = :id")
                .param("id", id)
                .query(EcheImports::of)
                .optional();
    }

    List<EcheImport> newest(int limit) {
        return jdbc.sql(SELECT + "order by started_at desc, id limit :limit")
                .param("limit", limit)
                .query(EcheImports::of)
                .list();
    }

    Optional<EcheImport> unfinished() {
        return jdbc.sql(SELECT + "where state in ('WAITING', 'RUNNING')")
                .query(EcheImports::of)
                .optional();
    }

    /** The import that read this file, unless it failed. */
    Optional<EcheImport> ofFile(String sha256) {
        return jdbc.sql(SELECT + "where file_sha256 = :sha256 and state <> 'FAILED'")
                .param("sha256", sha256)
                .query(EcheImports::of)
                .optional();
    }

    /** Locks the row until the transaction ends. @return whether there is still something to do */
    boolean locked(UUID id) {
        return jdbc.sql("select 1 from eche_import where id = :id and state in ('WAITING', 'RUNNING') for update")
                .param("id", id)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /** The file; empty once the import is over. */
    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from eche_import_file where import_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    void progress(UUID id, int rows) {
        jdbc.sql("update eche_import set state = 'RUNNING', rows_done = :rows where id = :id and finished_at is null")
                .param("id", id)
                .param("rows", rows)
                .update();
    }

    void done(UUID id, EcheImport.Counts counts, Instant at) {
        jdbc.sql("""
                        update eche_import set state = 'DONE', rows_done = rows_total, finished_at = :at,
                            count_new = :fresh, count_changed = :changed, count_same = :unchanged, count_gone = :gone,
                            count_unread = :unreadable
                        where id = :id""")
                .param("id", id)
                .param("at", utc(at))
                .param("fresh", counts.fresh())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("gone", counts.gone())
                .param("unreadable", counts.unreadable())
                .update();
        forgetFile(id);
    }

    void failed(UUID id, String reason, Instant at) {
        jdbc.sql("update eche_import set state = 'FAILED', failed_reason = :reason, finished_at = :at where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("at", utc(at))
                .update();
        forgetFile(id);
    }

    private void forgetFile(UUID id) {
        jdbc.sql("delete from eche_import_file where import_id = :id")
                .param("id", id)
                .update();
    }

    void tell(UUID id, List<LineOutcome> lines) {
        batches.batchUpdate("""
                insert into eche_import_line (import_id, line, became, host_id, title, reason, arguments, remarks, changes,
                    cells)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines.stream().filter(LineOutcome::told).toList(), 500, (row, line) -> {
            var host = line.host();
            row.setObject(1, id);
            row.setInt(2, line.line());
            row.setString(3, line.became().name());
            row.setObject(4, host == null ? null : host.value());
            row.setString(5, line.title());
            row.setString(6, line.reason());
            texts(row, 7, line.arguments().stream());
            texts(row, 8, line.remarks().stream().map(Remark::name));
            texts(row, 9, changes(line));
            texts(row, 10, line.cells().stream());
        });
    }

    private static Stream<String> changes(LineOutcome line) {
        var changes = line.changes().entrySet().stream()
                .flatMap(change -> Stream.of(
                        change.getKey().name(),
                        change.getValue().before(),
                        change.getValue().after()));
        return line.returned() ? Stream.concat(Stream.of("RETURNED", "", ""), changes) : changes;
    }

    private static void texts(PreparedStatement row, int index, Stream<String> texts) throws SQLException {
        row.setArray(index, row.getConnection().createArrayOf("text", texts.toArray()));
    }

    /** Those of one kind, in the order of the workbook; all that have something odd about them if {@code kind} is null. */
    List<ImportLine> lines(UUID id, @Nullable Became kind, int limit, long offset) {
        return jdbc.sql("select * from eche_import_line where import_id = :id and " + ofKind(kind)
                        + " order by line limit :limit offset :offset")
                .param("id", id)
                .param("kind", kind == null ? "" : kind.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> ImportLine.of(row))
                .list();
    }

    /** How many rows were read with a remark. */
    int remarked(UUID id) {
        return jdbc.sql("select count(*) from eche_import_line where import_id = :id and remarks <> '{}'")
                .param("id", id)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static String ofKind(@Nullable Became kind) {
        return kind == null ? "remarks <> '{}' and :kind = ''" : "became = :kind";
    }

    private static EcheImport of(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new EcheImport(
                row.getObject("id", UUID.class),
                row.getObject("issue", LocalDate.class),
                row.getString("file_name"),
                row.getString("started_name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                EcheImport.State.valueOf(row.getString("state")),
                row.getString("failed_reason"),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                new EcheImport.Counts(
                        row.getInt("count_new"),
                        row.getInt("count_changed"),
                        row.getInt("count_same"),
                        row.getInt("count_gone"),
                        row.getInt("count_unread")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
