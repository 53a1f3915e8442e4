package eu.mobilitygrants.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.mobilitygrants.identity.PermissionTable.Permission;
import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresPermissionsTests {

    @ParameterizedTest(name = "{1} may {0}: {2}")
    @CsvSource({
        "READ, OFFICER, true",
        "READ, AUDITOR, true",
        "READ, ASSESSOR, false",
        "READ, CHAIR, false",
        "READ, ADMIN, false",
    })
    void aRoleMayWhatTheTableSays(FiguresPermissions action, Role role, boolean allowed) {
        assertThat(action.allowedTo(Set.of(role))).isEqualTo(allowed);
    }

    @Test
    void theAdminReadsWhatDecides() {
        assertThat(new FiguresPermissionTable().permissions())
                .extracting(Permission::action, Permission::roles)
                .containsExactly(tuple("READ", FiguresPermissions.READ.roles()));
    }
}
