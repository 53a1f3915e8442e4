package eu.mobilitygrants.call;

/**
 * One criterion the committee scores.
 *
 * @param code stable within a call and audience
 * @param weight relative to the others of the same audience; equal as delivered
 */
public record Criterion(Audience audience, String code, int weight) {}
