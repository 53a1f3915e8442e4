package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.partner.HostId;
import eu.mobilitygrants.partner.Hosts;
import eu.mobilitygrants.partner.RegisteredHost;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the buttons on the page about the host do besides saving it: going from the search to the entry by hand and back
 * loses nothing that was written.
 */
@Component
class HostButtons {

    private final Hosts hosts;

    HostButtons(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * The content with the host whose button was pressed. Only its id comes from the page; what it is called, where it is
     * and what charter it holds come from the register.
     *
     * @throws NotFoundException if there is no such host
     */
    ApplicationContent choose(MultiValueMap<String, String> sent, ApplicationContent content) {
        var id = sent.getFirst("registered");
        return id == null ? content : content.with(chosen(registered(id), content.host()));
    }

    private RegisteredHost registered(String id) {
        try {
            return hosts.find(new HostId(UUID.fromString(id))).orElseThrow(() -> new NotFoundException("Host", id));
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException("Host", id);
        }
    }

    private static ApplicationContent.Host chosen(RegisteredHost found, ApplicationContent.Host before) {
        return new ApplicationContent.Host(
                found.id(),
                found.name(),
                found.city(),
                found.country(),
                HostKind.UNIVERSITY,
                found.erasmusCode(),
                found.charter(),
                before.agreement(),
                before.contactName(),
                before.contactEmail());
    }

    /** The query of the page that a button leads to; empty if no such button was pressed. */
    static Optional<String> query(MultiValueMap<String, String> sent) {
        if (sent.containsKey("registered")) {
            return Optional.of("");
        }
        var pressed = sent.getFirst("host");
        return pressed == null
                ? Optional.empty()
                : switch (pressed) {
                    case "hand" -> Optional.of("?by=hand");
                    case "search" -> Optional.of(search(sent.getFirst("q")));
                    default -> Optional.empty();
                };
    }

    private static String search(@Nullable String words) {
        var address = UriComponentsBuilder.newInstance().queryParam("by", "search");
        if (words != null && !words.isBlank()) {
            address.queryParam("q", "{q}");
        }
        return address.encode()
                .buildAndExpand(words == null ? "" : words.strip())
                .toUriString();
    }
}
