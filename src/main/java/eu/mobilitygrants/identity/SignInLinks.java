package eu.mobilitygrants.identity;

import eu.mobilitygrants.institution.PortalAddress;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends links to sign in. What it answers never tells whether an address is known. */
@Service
class SignInLinks {

    private final SignInTokens tokens;
    private final SignInAllowance allowance;
    private final SignInPeople people;
    private final PortalAddress portal;
    private final ApplicationEventPublisher events;

    SignInLinks(
            SignInTokens tokens,
            SignInAllowance allowance,
            SignInPeople people,
            PortalAddress portal,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.allowance = allowance;
        this.people = people;
        this.portal = portal;
        this.events = events;
    }

    /**
     * Asks for a link to be mailed. Nothing is sent to a disabled person, to an address beyond its allowance, or to an
     * unknown one where new people are not welcome: all without a word.
     *
     * @param client network address the request came from
     * @return false if too many requests came from this client
     */
    @Transactional
    boolean send(String email, Locale locale, String client) {
        var address = People.normal(email);
        if (!allowance.takeForClient(client)) {
            return false;
        }
        if (allowance.takeForAddress(address) && people.mayEnter(address)) {
            issue(address, locale);
        }
        return true;
    }

    private void issue(String address, Locale locale) {
        var token = tokens.issue(address, locale);
        var link = portal.link("/sign-in/confirm?token=" + token.getTokenValue());
        events.publishEvent(new SignInLinkRequested(address, link, locale, token.getExpiresAt()));
    }
}
