package eu.mobilitygrants.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often one address, or one connection, may ask for links: counted over the hour that ends now. */
@Component
class SignInAllowance {

    private static final Duration SPAN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;

    SignInAllowance(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** False once this e-mail address has had its links of the hour. */
    boolean takeForAddress(String email) {
        return take("address " + email, settings.linksPerAddress());
    }

    /** False once too much came from this network address within the hour. */
    boolean takeForClient(String client) {
        return take("client " + client, settings.linksPerClient());
    }

    /** Takes one of {@code limit}, by one statement, so that requests at the same moment cannot take more. */
    private boolean take(String subject, int limit) {
        forgetOld();
        return jdbc.sql("""
                        insert into sign_in_allowance as kept (subject, asked_at) values (:subject, array[:now])
                        on conflict (subject) do update
                           set asked_at = array_append(
                                   (select array_agg(moment order by moment) from unnest(kept.asked_at) moment
                                     where moment > :since), :now)
                         where (select count(*) from unnest(kept.asked_at) moment where moment > :since) < :limit
                        """)
                        .param("subject", subject)
                        .param("now", now())
                        .param("since", now().minus(SPAN))
                        .param("limit", limit)
                        .update()
                == 1;
    }

    /** Addresses of people and connections are kept no longer than they are needed. Skips what another request holds. */
    private void forgetOld() {
        jdbc.sql("""
                        delete from sign_in_allowance where subject in (
                            select subject from sign_in_allowance where asked_at[cardinality(asked_at)] <= ?
                             limit 100 for update skip locked)
                        """).param(now().minus(SPAN)).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
