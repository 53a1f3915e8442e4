package eu.mobilitygrants.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The units of the institution that sit on committees.
 *
 * @param codes as {@code portal.units}, in the order pages show them; each has its name in the messages as {@code
 *     identity.unit.<CODE>}
 */
@ConfigurationProperties("portal")
public record Units(@Name("units") List<String> codes) {

    public Units {
        codes = List.copyOf(codes);
    }
}
