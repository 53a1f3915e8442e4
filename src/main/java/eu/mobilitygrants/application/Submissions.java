package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.NotFoundException;
import eu.mobilitygrants.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipt numbers, and what was submitted under each. */
@Repository
class Submissions {

    private static final String SELECT = """
            select distinct on (application_id) call_id, call_version, number, application_id, submitted_at, content, sha256
              from application_submission
             where application_id = any(?)
             order by application_id, number desc
            """;

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps every other submission of the call waiting until the transaction ends; given back if it fails. */
    int nextNumber(CallId call) {
        return jdbc.sql("""
                        insert into receipt_counter as counter (call_id, last_number) values (?, 1)
                        on conflict (call_id) do update set last_number = counter.last_number + 1
                        returning last_number
                        """)
                .param(call.value())
                .query((row, number) -> row.getInt("last_number"))
                .single();
    }

    /**
     * Writes it down for good.
     *
     * @return empty if the call was corrected since the submission was judged; no correction gets in between from here on
     */
    Optional<Receipt> freeze(FrozenSubmission submission) {
        var text = ContentJson.write(submission);
        var receipt = new Receipt(
                new CallId(submission.call()),
                submission.receiptNumber(),
                new ApplicationId(submission.application()),
                submission.submittedAt(),
                Sha256.of(text));
        var version = submission.version();
        var written = jdbc.sql("""
                        insert into application_submission
                            (call_id, call_version, number, application_id, submitted_at, content, sha256)
                        select id, version, ?, ?, ?, ?, ?
                          from (select id, version from funding_call where id = ? and version = ? for share) as call
                        """)
                .params(
                        submission.receiptNumber(),
                        submission.application(),
                        OffsetDateTime.ofInstant(submission.submittedAt(), ZoneOffset.UTC),
                        text,
                        receipt.sha256(),
                        submission.call(),
                        version)
                .update();
        if (written == 0) {
            return Optional.empty();
        }
        submission
                .documents()
                .forEach((code, document) -> jdbc.sql(
                                "insert into application_submission_document (call_id, number, code, document_id) values (?, ?, ?, ?)")
                        .params(
                                submission.call(),
                                submission.receiptNumber(),
                                code,
                                document.id().value())
                        .update());
        return Optional.of(receipt);
    }

    SubmittedApplication latest(ApplicationId id) {
        return latest(List.of(id)).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Submission of application", id));
    }

    Map<ApplicationId, SubmittedApplication> latest(Collection<ApplicationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT)
                .param(ids.stream().map(ApplicationId::value).distinct().toArray(UUID[]::new))
                .query(Submissions::submitted)
                .list()
                .stream()
                .collect(Collectors.toMap(submitted -> submitted.receipt().application(), submitted -> submitted));
    }

    /** The text of the latest submission exactly as it was hashed. */
    String frozenText(ApplicationId id) {
        return jdbc.sql(SELECT)
                .param(new UUID[] {id.value()})
                .query((row, number) -> row.getString("content"))
                .optional()
                .orElseThrow(() -> new NotFoundException("Submission of application", id));
    }

    boolean anyOf(ApplicationId id) {
        return jdbc.sql("select exists (select 1 from application_submission where application_id = ?) as found")
                .param(id.value())
                .query((row, number) -> row.getBoolean("found"))
                .single();
    }

    /** Whether a submission names this file. */
    boolean names(DocumentId document) {
        return jdbc.sql("select exists (select 1 from application_submission_document where document_id = ?) as found")
                .param(document.value())
                .query((row, number) -> row.getBoolean("found"))
                .single();
    }

    static SubmittedApplication submitted(ResultSet row, int number) throws SQLException {
        var frozen = ContentJson.read(row.getString("content"), FrozenSubmission.class);
        var receipt = new Receipt(
                new CallId(row.getString("call_id")),
                row.getInt("number"),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"));
        return new SubmittedApplication(
                receipt,
                row.getInt("call_version"),
                new UserId(frozen.applicant()),
                frozen.content(),
                frozen.documents(),
                frozen.verdict());
    }
}
