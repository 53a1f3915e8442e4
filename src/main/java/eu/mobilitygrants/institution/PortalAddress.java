package eu.mobilitygrants.institution;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the portal is reached. Links in mails are built from here and never from a request, whose Host header anybody can
 * write.
 *
 * @param baseUrl scheme, host and path prefix, without a trailing slash
 * @param mailFrom sender of the portal's mails
 */
@Validated
@ConfigurationProperties("portal")
public record PortalAddress(@NotNull URI baseUrl, @NotNull String mailFrom) {

    /** @param path begins with a slash */
    public URI link(String path) {
        return URI.create(baseUrl + path);
    }
}
