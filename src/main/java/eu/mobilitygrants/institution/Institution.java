package eu.mobilitygrants.institution;

import eu.mobilitygrants.shared.CountryCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The institution that sends people abroad with this portal.
 *
 * <p>Source: docs/sources.md#institution.
 *
 * @param name as it is shown to readers
 * @param country where it is established
 * @param erasmusCode with its significant spaces
 * @param pic participant identification code, nine digits
 * @param oid organisation id
 * @param zone the zone in which its days begin and end
 * @param mailbox where applicants write to
 */
@Validated
@ConfigurationProperties("portal.institution")
public record Institution(
        @NotBlank String name,
        @NotNull CountryCode country,
        @NotBlank String erasmusCode,
        @NotBlank String pic,
        @NotBlank String oid,
        @NotNull ZoneId zone,
        @NotBlank String mailbox) {}
