package eu.mobilitygrants.call.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of one thing, under its name.
 *
 * @param title null where the page's own title says enough
 */
record FieldGroup(@Nullable String title, List<PartField> fields) {}
