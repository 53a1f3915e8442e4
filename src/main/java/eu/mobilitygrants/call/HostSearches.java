package eu.mobilitygrants.call;

import eu.mobilitygrants.partner.Hosts;
import eu.mobilitygrants.partner.RegisteredHost;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Searches the register for the check, and words what it finds. */
@Component
class HostSearches {

    private static final int MOST = 10;
    private static final int LONGEST_QUERY = 100;

    private final Hosts hosts;
    private final VerdictWording wording;
    private final MessageSource messages;

    HostSearches(Hosts hosts, VerdictWording wording, MessageSource messages) {
        this.hosts = hosts;
        this.wording = wording;
        this.messages = messages;
    }

    HostSearch of(CheckForm check, Locale locale) {
        var typed = check.getHostQuery() == null ? "" : check.getHostQuery().strip();
        var found = typed.isEmpty()
                ? List.<RegisteredHost>of()
                : hosts.search(typed.substring(0, Math.min(typed.length(), LONGEST_QUERY)), MOST);
        var options = Stream.concat(Stream.ofNullable(check.registered()), found.stream())
                .distinct()
                .map(host -> option(host, locale))
                .toList();
        return new HostSearch(!typed.isEmpty(), found.size(), options);
    }

    /** The host as one line: name, town and country. */
    String line(RegisteredHost host, Locale locale) {
        return host.name() + ", " + place(host, locale);
    }

    private HostSearch.Option option(RegisteredHost host, Locale locale) {
        return new HostSearch.Option(
                host.id().toString(), host.name(), place(host, locale), charter(host, locale), host.networks());
    }

    private static String place(RegisteredHost host, Locale locale) {
        return host.city() + ", " + host.country().displayName(locale);
    }

    private String charter(RegisteredHost host, Locale locale) {
        var key = host.gone() ? "call.check.host.gone" : "call.check.host.charter";
        return messages.getMessage(key, new Object[] {wording.date(host.charterUntil(), locale)}, locale);
    }
}
