package eu.mobilitygrants.identity;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in, as {@code portal.sign-in}.
 *
 * @param newPeople whether an address that the portal does not know may sign in, and is known from then on
 * @param linksPerAddress links one address is sent within an hour
 * @param linksPerClient links one connection may ask for within an hour; many people can sit behind one
 */
@Validated
@ConfigurationProperties("portal.sign-in")
record SignInSettings(
        @DefaultValue("true") boolean newPeople,
        @DefaultValue("5") @Positive int linksPerAddress,
        @DefaultValue("100") @Positive int linksPerClient) {}
