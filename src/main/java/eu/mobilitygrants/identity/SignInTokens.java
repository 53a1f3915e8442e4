package eu.mobilitygrants.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens of sign-in links: 32 random bytes, of which only the SHA-256 hash is stored; valid ten minutes and once; one
 * for each address.
 */
@Service
class SignInTokens implements OneTimeTokenService {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final People people;
    private final SignInSettings settings;
    private final SecureRandom random = new SecureRandom();

    SignInTokens(JdbcClient jdbc, Clock clock, People people, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.settings = settings;
    }

    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        return issue(request.getUsername(), LocaleContextHolder.getLocale());
    }

    /** Voids the earlier link of this address. */
    @Transactional
    OneTimeToken issue(String email, Locale locale) {
        forgetExpired();
        var token = newToken();
        var address = People.normal(email);
        var validUntil = clock.instant().plus(LIFETIME);
        jdbc.sql("""
                        insert into sign_in_link (email, token_hash, locale, expires_at) values (?, ?, ?, ?)
                        on conflict (email) do update
                           set token_hash = excluded.token_hash, locale = excluded.locale, expires_at = excluded.expires_at
                        """)
                .params(address, hash(token), locale.getLanguage(), at(validUntil))
                .update();
        return new DefaultOneTimeToken(token, address, validUntil);
    }

    /** Spends the token by one statement: of several who come with it at once, one gets it. Null for all others. */
    @Override
    @Transactional
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        var token = presented.getTokenValue();
        if (token == null) {
            return null;
        }
        return jdbc.sql("delete from sign_in_link where token_hash = ? and expires_at > ? returning email, locale")
                .params(hash(token), at(clock.instant()))
                .query((row, number) -> new Guest(row.getString("email"), Locale.of(row.getString("locale"))))
                .optional()
                .map(guest -> letIn(guest, token))
                .orElse(null);
    }

    private OneTimeToken letIn(Guest guest, String token) {
        if (settings.newPeople()) {
            people.welcome(guest.email(), guest.locale());
        }
        return new DefaultOneTimeToken(token, guest.email(), clock.instant());
    }

    /** Whoever proved to read this mailbox, and the language they asked in. */
    private record Guest(String email, Locale locale) {}

    /** An address nobody came back with is not kept. Skips what another request holds. */
    private void forgetExpired() {
        jdbc.sql("""
                        delete from sign_in_link where email in (
                            select email from sign_in_link where expires_at <= ? limit 100 for update skip locked)
                        """).param(at(clock.instant())).update();
    }

    private String newToken() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
