package eu.mobilitygrants.identity;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session: a person with the authorities of their roles. There are no passwords. */
public record SignedInPerson(Person person) implements UserDetails {

    private static final long serialVersionUID = 1L;

    private static final String ROLE = "ROLE_";

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return person.roles().stream()
                .map(role -> new SimpleGrantedAuthority(ROLE + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return person.email();
    }

    @Override
    public boolean isEnabled() {
        return !person.disabled();
    }

    static boolean isRole(GrantedAuthority authority) {
        var name = authority.getAuthority();
        return name != null && name.startsWith(ROLE);
    }
}
