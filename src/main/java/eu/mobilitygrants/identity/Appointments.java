package eu.mobilitygrants.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives roles to addresses nobody knew before, for rooms that bring people along. */
@Service
public class Appointments {

    private final PeopleAdministration administration;
    private final People people;

    Appointments(PeopleAdministration administration, People people) {
        this.administration = administration;
        this.people = people;
    }

    /** @throws eu.mobilitygrants.shared.ConflictException if the address is known already */
    public Person appoint(
            Person admin, String email, String name, Locale language, @Nullable String unit, Set<Role> roles) {
        return people.person(administration.add(admin.id(), email, language, new Standing(name, roles, unit)));
    }
}
