package eu.mobilitygrants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeoplePermissionsTests {

    @ParameterizedTest(name = "{0}, closed {1}, on themselves {2}: keep ADMIN {3}, drop ADMIN {4}, disable {5}")
    @CsvSource({
        "ADMIN,    false, false, true,  true,  true",
        "ADMIN,    false, true,  true,  false, false", // nobody takes their own ground away
        "ADMIN,    true,  false, false, false, false", // shut out in the meantime
        "OFFICER,  false, false, false, false, false",
        "ASSESSOR, false, false, false, false, false",
        "CHAIR,    false, false, false, false, false",
        "AUDITOR,  false, false, false, false, false",
    })
    void letsOnlyAdminsActAndNeverAgainstThemselves(
            Role role, boolean disabled, boolean self, boolean keepAdmin, boolean dropAdmin, boolean disable) {
        var acting = person(role, disabled);
        var person = self ? acting : person(Role.OFFICER, false);

        assertThat(PeoplePermissions.mayGive(EnumSet.of(Role.ADMIN), acting, person))
                .isEqualTo(keepAdmin);
        assertThat(PeoplePermissions.mayGive(Set.of(), acting, person)).isEqualTo(dropAdmin);
        assertThat(PeoplePermissions.mayDisable(acting, person)).isEqualTo(disable);
    }

    private static Person person(Role role, boolean disabled) {
        var id = new UserId(UUID.randomUUID());
        return new Person(id, id + "@example.org", "Somebody", Locale.ENGLISH, Set.of(role), null, disabled);
    }
}
