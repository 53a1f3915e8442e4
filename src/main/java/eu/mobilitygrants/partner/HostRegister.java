package eu.mobilitygrants.partner;

import eu.mobilitygrants.partner.LineOutcome.Became;
import eu.mobilitygrants.shared.CountryCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register. Written by imports alone. */
@Repository
class HostRegister {

    private static final int BATCH = 500;

    /** How large it is and how old. @param issue of the newest issue read; null before the first */
    record Size(int hosts, int gone, @Nullable LocalDate issue) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    HostRegister(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    Size size() {
        return jdbc.sql("""
                        select count(*) filter (where gone_in is null) as hosts,
                               count(*) filter (where gone_in is not null) as gone, max(issue) as issue
                        from host""")
                .query((row, number) ->
                        new Size(row.getInt("hosts"), row.getInt("gone"), row.getObject("issue", LocalDate.class)))
                .single();
    }

    Optional<LocalDate> newestIssue() {
        return Optional.ofNullable(size().issue());
    }

    List<KnownHost> all() {
        return jdbc.sql("select * from host order by erasmus_code, id")
                .query(HostRegister::known)
                .list();
    }

    /** Brings the register to the state of the issue. */
    void apply(List<LineOutcome> outcomes, LocalDate issue) {
        jdbc.sql("set constraints host_code_once deferred").update();
        insert(outcomes.stream().filter(line -> line.became() == Became.NEW).toList(), issue);
        update(outcomes.stream().filter(line -> line.became() == Became.CHANGED).toList(), issue);
        stamp("issue = :issue, gone_in = null", ids(outcomes, Became.UNCHANGED), issue);
        stamp("gone_in = :issue", ids(outcomes, Became.GONE), issue);
        var rewritten = outcomes.stream()
                .filter(line -> line.became() == Became.NEW || line.became() == Became.CHANGED)
                .toList();
        words(rewritten);
        linkNetworks();
    }

    private void insert(List<LineOutcome> lines, LocalDate issue) {
        batches.batchUpdate("""
                insert into host (erasmus_code, folded_code, pic, oid, proposal_number, name, street, post_code, city,
                    country, website, charter_from, charter_until, issue, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines, BATCH, (row, line) -> facts(row, line, issue));
    }

    private void update(List<LineOutcome> lines, LocalDate issue) {
        batches.batchUpdate("""
                update host set erasmus_code = ?, folded_code = ?, pic = ?, oid = ?, proposal_number = ?, name = ?,
                    street = ?, post_code = ?, city = ?, country = ?, website = ?, charter_from = ?, charter_until = ?,
                    issue = ?, gone_in = null
                where id = ?""", lines, BATCH, (row, line) -> facts(row, line, issue));
    }

    private static void facts(PreparedStatement row, LineOutcome line, LocalDate issue) throws SQLException {
        var host = Objects.requireNonNull(line.facts());
        row.setString(1, host.code().value());
        row.setString(2, host.code().folded());
        row.setString(3, host.pic());
        row.setString(4, host.oid());
        row.setString(5, host.proposal());
        row.setString(6, host.name());
        row.setString(7, host.street());
        row.setString(8, host.postCode());
        row.setString(9, host.city());
        row.setString(10, host.country().value());
        row.setString(11, host.website());
        row.setObject(12, host.from());
        row.setObject(13, host.until());
        row.setObject(14, issue);
        row.setObject(15, id(line));
    }

    private void stamp(String change, UUID[] ids, LocalDate issue) {
        jdbc.sql("update host set " + change + " where id = any(:ids)")
                .param("issue", issue)
                .param("ids", ids)
                .update();
    }

    private static UUID[] ids(List<LineOutcome> outcomes, Became kind) {
        return outcomes.stream()
                .filter(line -> line.became() == kind)
                .map(HostRegister::id)
                .toArray(UUID[]::new);
    }

    private static UUID id(LineOutcome line) {
        return Objects.requireNonNull(line.host()).value();
    }

    private void words(List<LineOutcome> lines) {
        jdbc.sql("delete from host_word where host_id = any(:ids)")
                .param("ids", lines.stream().map(HostRegister::id).toArray(UUID[]::new))
                .update();
        batches.batchUpdate(
                "insert into host_word (host_id, word, weight) select ?, * from unnest(?, ?)",
                lines,
                BATCH,
                (row, line) -> {
                    var words = HostWords.of(Objects.requireNonNull(line.facts()));
                    row.setObject(1, id(line));
                    row.setArray(
                            2,
                            row.getConnection()
                                    .createArrayOf("text", words.keySet().toArray()));
                    row.setArray(
                            3,
                            row.getConnection()
                                    .createArrayOf("float4", words.values().toArray()));
                });
        jdbc.sql("delete from host_vocabulary").update();
        jdbc.sql("insert into host_vocabulary select word, count(*) from host_word group by word")
                .update();
        jdbc.sql("analyze host, host_word, host_vocabulary").update();
    }

    /** Members that were entered by their code find their host as soon as an issue names it. */
    private void linkNetworks() {
        jdbc.sql("""
                update network_member member set host_id = host.id
                from host
                where member.host_id is null and host.folded_code = member.erasmus_code and host.gone_in is null
                    and not exists (select 1 from network_member other
                        where other.network_id = member.network_id and other.host_id = host.id)""").update();
    }

    private static KnownHost known(ResultSet row, int number) throws SQLException {
        return new KnownHost(
                new HostId(row.getObject("id", UUID.class)),
                new ListedHost(
                        new ErasmusCode(row.getString("erasmus_code")),
                        row.getString("pic"),
                        row.getString("oid"),
                        row.getString("proposal_number"),
                        row.getString("name"),
                        row.getString("street"),
                        row.getString("post_code"),
                        row.getString("city"),
                        new CountryCode(row.getString("country")),
                        row.getString("website"),
                        row.getObject("charter_from", LocalDate.class),
                        row.getObject("charter_until", LocalDate.class)),
                row.getObject("gone_in") != null);
    }
}
