package eu.mobilitygrants.paper;

import java.util.Locale;
import java.util.Map;

/**
 * A page of ours that is to be printed.
 *
 * @param template name of the template; it is well-formed as XML, takes no links of the web and no files
 * @param locale language of the reader
 * @param title said by a reader's program in place of the file's name
 * @param description one sentence on what the file is
 * @param footer stands at the foot of every page, before the page's number
 * @param model what the template shows, by name
 */
public record Sheet(
        String template, Locale locale, String title, String description, String footer, Map<String, ?> model) {}
