package eu.mobilitygrants.paper;

import java.util.function.Supplier;

/**
 * A PDF that is bound behind a sheet, page for page as it is.
 *
 * @param title of its bookmark
 * @param content asked for once, when it is its turn: one file at a time is in memory
 */
public record Enclosure(String title, Supplier<byte[]> content) {}
