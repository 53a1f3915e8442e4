package eu.mobilitygrants.notification;

import java.time.Instant;

/**
 * The instant at which a time to answer is over. Told as the last minute of its day where it falls on midnight: people
 * misread "by Tuesday, 00:00".
 */
record Deadline(Instant instant) {}
