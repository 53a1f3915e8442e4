package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.partner.Hosts;
import eu.mobilitygrants.partner.RegisteredHost;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The charter of a host as the register has it now. What an applicant says about a charter counts for nothing: a university
 * that the register does not know is not found, and the office decides (R11).
 */
@Component
class HostCharters {

    private static final Charter NOT_FOUND = new Charter(CharterStatus.NOT_FOUND, null, null);

    private final Hosts hosts;

    HostCharters(Hosts hosts) {
        this.hosts = hosts;
    }

    /** The same content with the host's charter as of now. */
    ApplicationContent current(ApplicationContent content) {
        var host = content.host();
        return content.with(new ApplicationContent.Host(
                host.registered(),
                host.name(),
                host.city(),
                host.country(),
                host.kind(),
                host.erasmusCode(),
                charter(host),
                host.agreement(),
                host.contactName(),
                host.contactEmail()));
    }

    private @Nullable Charter charter(ApplicationContent.Host host) {
        if (host.kind() != HostKind.UNIVERSITY) {
            return null;
        }
        return registered(host).map(RegisteredHost::charter).orElse(NOT_FOUND);
    }

    /** Chosen from the register, or entered by hand with a code of the same country. */
    private Optional<RegisteredHost> registered(ApplicationContent.Host host) {
        if (host.registered() != null) {
            return hosts.find(host.registered());
        }
        return host.erasmusCode() == null
                ? Optional.empty()
                : hosts.byErasmusCode(host.erasmusCode())
                        .filter(found -> found.country().equals(host.country()));
    }
}
