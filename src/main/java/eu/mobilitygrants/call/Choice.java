package eu.mobilitygrants.call;

/**
 * One option of a list on a page.
 *
 * @param value as sent
 * @param label as read
 */
public record Choice(String value, String label) {}
