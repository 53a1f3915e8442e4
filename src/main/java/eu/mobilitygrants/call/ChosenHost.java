package eu.mobilitygrants.call;

import eu.mobilitygrants.partner.Hosts;
import org.springframework.stereotype.Component;

/** Looks the host that an address names up in the register, each time anew: a link may be older than the last issue. */
@Component
class ChosenHost {

    private final Hosts hosts;

    ChosenHost(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * Lets the register say what it knows of the host that was chosen.
     *
     * @return whether a host was chosen that the register does not know: then nobody is
     */
    boolean unknown(CheckForm check) {
        var chosen = check.getHost() != null && !check.getHost().isBlank();
        var found = check.hostId().flatMap(hosts::find);
        if (found.isPresent()) {
            check.choose(found.get());
            return false;
        }
        check.forgetHost();
        return chosen;
    }
}
