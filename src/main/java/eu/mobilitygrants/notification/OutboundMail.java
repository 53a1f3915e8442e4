package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox.
 *
 * @param application null if it is about no case, or about several
 * @param lastError why the latest attempt failed; null if none has since the mail was written or sent
 * @param sentAt when a mail server last accepted it
 */
record OutboundMail(
        UUID id,
        LetterKind kind,
        @Nullable ApplicationId application,
        String recipient,
        Locale locale,
        String subject,
        String body,
        MailState state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {}
