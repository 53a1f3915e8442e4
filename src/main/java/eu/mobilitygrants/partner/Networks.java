package eu.mobilitygrants.partner;

import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The networks of the institution and their members: lists that the office keeps. */
@Repository
class Networks {

    private final JdbcClient jdbc;

    Networks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A network with its members, by country and name. */
    record Network(UUID id, String name, List<Member> members) {}

    /**
     * One member.
     *
     * @param erasmusCode of the host of the register; null if it is none
     * @param gone whether the register's newest issue no longer names it
     */
    record Member(
            UUID id,
            UUID network,
            String name,
            CountryCode country,
            @Nullable String erasmusCode,
            boolean gone,
            @Nullable String note) {}

    List<Network> all() {
        var members = jdbc.sql("""
                        select member.*, host.erasmus_code as host_code, host.gone_in is not null as gone
                        from network_member member left join host on host.id = member.host_id
                        order by member.country, member.name""")
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        row.getString("name"),
                        new CountryCode(row.getString("country")),
                        row.getString("host_code"),
                        row.getBoolean("gone"),
                        row.getString("note")))
                .list();
        return jdbc.sql("select id, name from network order by name")
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Network(
                            id,
                            row.getString("name"),
                            members.stream()
                                    .filter(member -> member.network().equals(id))
                                    .toList());
                })
                .list();
    }

    /** @throws NotFoundException if there is no such network */
    Network network(UUID id) {
        return all().stream()
                .filter(network -> network.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Network", id));
    }

    /** @return false if it was a member before */
    boolean add(UUID network, RegisteredHost host) {
        return add(network, host.name(), host.country(), host.id().value());
    }

    /** @return false if one of that name and country was a member before */
    boolean add(UUID network, String name, CountryCode country) {
        return add(network, name, country, null);
    }

    private boolean add(UUID network, String name, CountryCode country, @Nullable UUID host) {
        try {
            jdbc.sql("""
                            insert into network_member (id, network_id, host_id, name, country)
                            values (:id, :network, :host, :name, :country)""")
                    .param("id", UUID.randomUUID())
                    .param("network", network)
                    .param("host", host)
                    .param("name", name)
                    .param("country", country.value())
                    .update();
            return true;
        } catch (DuplicateKeyException already) {
            return false;
        }
    }

    /** Twice is once. */
    void remove(UUID network, UUID member) {
        jdbc.sql("delete from network_member where id = :id and network_id = :network")
                .param("id", member)
                .param("network", network)
                .update();
    }
}
