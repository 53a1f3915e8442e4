package eu.mobilitygrants.overview;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the institution keeps what the portal holds. Only told, on the page "My data": the portal removes nothing by
 * itself.
 *
 * @param years room → full years; a room that is not named has no period yet
 */
@ConfigurationProperties("portal.retention")
record Retention(@DefaultValue Map<String, Integer> years) {}
