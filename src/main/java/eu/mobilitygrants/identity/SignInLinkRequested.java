package eu.mobilitygrants.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody asked for a link to sign in. Published after the token is stored.
 *
 * @param link carries the only readable copy of the token: send it, store it nowhere
 */
public record SignInLinkRequested(String email, URI link, Locale locale, Instant validUntil) {}
