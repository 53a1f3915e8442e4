package eu.mobilitygrants.demo;

import eu.mobilitygrants.identity.Appointments;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the demonstration's people into the portal. None of them exists. */
@Component
@Profile("demo")
class DemoPeople {

    static final String ADMIN = "admin@example.org";

    private static final List<String> OTHERS = List.of(
            "Alex Alder",
            "Bea Birch",
            "Cem Cedar",
            "Dina Dogwood",
            "Eli Elm",
            "Fay Fir",
            "Gus Gorse",
            "Hana Hazel",
            "Ivo Ivy",
            "Jun Juniper",
            "Kim Kapok",
            "Lea Larch",
            "Max Maple",
            "Noa Nutmeg",
            "Oda Oak",
            "Pia Pine",
            "Quy Quince",
            "Rui Rowan");

    private final Appointments appointments;
    private final People people;

    DemoPeople(Appointments appointments, People people) {
        this.appointments = appointments;
        this.people = people;
    }

    /** Whether they are here already, from an earlier run. */
    boolean present() {
        return people.byEmail("officer@example.org").isPresent();
    }

    DemoCast arrive() {
        var admin = people.byEmail(ADMIN).orElseThrow();
        appoint(admin, "auditor", "Audrey Audit", null, Role.AUDITOR);
        return new DemoCast(
                appoint(admin, "officer", "Olive Office", null, Role.OFFICER),
                appoint(admin, "chair", "Charlie Chair", null, Role.CHAIR),
                assessor(admin, "education", "Edie Education", "EDUCATION_OFFICE"),
                assessor(admin, "public-health", "Percy Public", "PUBLIC_HEALTH"),
                assessor(admin, "clinical", "Clara Clinic", "CLINICAL_SCIENCES"),
                assessor(admin, "research", "Remy Research", "RESEARCH_OFFICE"),
                appoint(admin, "staff", "Sasha Staff", null),
                appoint(admin, "msc", "Mika Master", null),
                appointments.appoint(admin, "phd@example.org", "Phil Doctoral", Locale.FRENCH, null, Set.of()),
                OTHERS.stream().map(name -> applicant(admin, name)).toList());
    }

    private Person assessor(Person admin, String address, String name, String unit) {
        return appoint(admin, "assessor." + address, name, unit, Role.ASSESSOR);
    }

    private Person applicant(Person admin, String name) {
        return appoint(admin, name.toLowerCase(Locale.ROOT).replace(' ', '.'), name, null);
    }

    private Person appoint(Person admin, String address, String name, @Nullable String unit, Role... roles) {
        return appointments.appoint(
                admin,
                address + "@example.org",
                name,
                Locale.ENGLISH,
                unit,
                Set.copyOf(Stream.of(roles).toList()));
    }
}
