package eu.mobilitygrants.partner;

import eu.mobilitygrants.shared.CountryCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The register of hosts, to look things up in. */
@Service
public class Hosts {

    /** Fewer letters and digits find nothing. */
    public static final int FEWEST_LETTERS = 2;

    private static final int LONGEST_TYPED = 200;

    private static final String COLUMNS = """
            select host.*, array(select network.name
                from network_member member join network on network.id = member.network_id
                where member.host_id = host.id order by network.name) as networks
            """;

    /**
     * Worth of a host: the words that hit it, by rarity and likeness; less if some did not; a little more if several make up
     * most of its name, and for a partner. Rounded, so that among equals the lower code comes first: it is the older and
     * mostly the larger university.
     */
    private static final String SEARCH = """
            with found as (
                select host_id, score * (0.4 + 0.6 * words / cardinality(:typed::text[])) as score, words
                from host_matches(:typed::text[], :slips::text[], :slipOf::integer[])
                union all
                select id, case when folded_code = :code then 1000 else 50 end, 1
                from host
                where :code ~ '[0-9]' and length(:code) >= 4 and strpos(folded_code, :code) between 1 and 4
            ), ranked as (
                select host_id, max(score) as score, max(words) as words
                from found group by host_id order by max(score) desc limit 200
            )
            """ + COLUMNS + """
            from ranked join host on host.id = ranked.host_id
            order by host.gone_in is not null,
                round((ranked.score
                    * (1 + 0.3 * (ranked.words - 1) / greatest((select count(*) from host_word where host_id = host.id and weight > 0.5), ranked.words))
                    * (case when exists (select from network_member where host_id = host.id) then 1.05 else 1 end)
                    )::numeric, 1) desc,
                host.erasmus_code, host.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    Hosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RegisteredHost> find(HostId id) {
        return jdbc.sql(COLUMNS + "from host where id = :id")
                .param("id", id.value())
                .query(Hosts::of)
                .optional();
    }

    /** @param code spaces, case and letter width do not matter */
    public Optional<RegisteredHost> byErasmusCode(String code) {
        return jdbc.sql(COLUMNS + """
                        from host where folded_code = :code
                        order by gone_in desc nulls first, issue desc, id limit 1""")
                .param("code", ErasmusCode.folded(code))
                .query(Hosts::of)
                .optional();
    }

    /**
     * Hosts by name, place or Erasmus code. Forgives accents, case, word order, a missing word and small slips. A code
     * typed whole comes first; partners in networks come a little before others; who is no longer listed comes last.
     *
     * @param words as typed; fewer than two letters find nothing
     * @param limit at most this many, 1 to 50
     * @return the likeliest first
     */
    public List<RegisteredHost> search(String words, int limit) {
        var typed = words.substring(0, Math.min(LONGEST_TYPED, words.length()));
        if (HostWords.folded(typed).length() < FEWEST_LETTERS) {
            return List.of();
        }
        var telling = HostWords.typed(typed);
        var slips = new ArrayList<String>();
        var slipOf = new ArrayList<Integer>();
        for (var n = 0; n < telling.size(); n++) {
            for (var slip : HostWords.slips(telling.get(n))) {
                slips.add(slip);
                slipOf.add(n + 1);
            }
        }
        return jdbc.sql(SEARCH)
                .param("typed", telling.toArray(String[]::new))
                .param("slips", slips.toArray(String[]::new))
                .param("slipOf", slipOf.toArray(Integer[]::new))
                .param("code", ErasmusCode.folded(typed))
                .param("limit", Math.clamp(limit, 1, 50))
                .query(Hosts::of)
                .list();
    }

    private static RegisteredHost of(ResultSet row, int number) throws SQLException {
        return new RegisteredHost(
                new HostId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("city"),
                new CountryCode(row.getString("country")),
                row.getString("erasmus_code"),
                row.getString("pic"),
                row.getString("oid"),
                row.getString("website"),
                row.getObject("charter_from", LocalDate.class),
                row.getObject("charter_until", LocalDate.class),
                row.getObject("issue", LocalDate.class),
                row.getObject("gone_in") != null,
                List.of((String[]) row.getArray("networks").getArray()));
    }
}
