package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardPermissionsTests {

    @ParameterizedTest(name = "{1} may {0}: {2}")
    @CsvSource({
        "READ_HISTORY, OFFICER, true",
        "READ_HISTORY, AUDITOR, true",
        "READ_HISTORY, ASSESSOR, false",
        "READ_HISTORY, CHAIR, false",
        "READ_HISTORY, ADMIN, false",
        "IMAGINE, OFFICER, true",
        "IMAGINE, AUDITOR, true",
        "IMAGINE, ASSESSOR, false",
        "IMAGINE, CHAIR, false",
        "IMAGINE, ADMIN, false",
        "READ_POOLS, OFFICER, true",
        "READ_POOLS, AUDITOR, true",
        "READ_POOLS, ASSESSOR, false",
        "READ_POOLS, CHAIR, false",
        "READ_POOLS, ADMIN, false",
        "CHANGE_POOLS, OFFICER, true",
        "CHANGE_POOLS, AUDITOR, false",
        "CHANGE_POOLS, ASSESSOR, false",
        "CHANGE_POOLS, CHAIR, false",
        "CHANGE_POOLS, ADMIN, false",
        "READ_LEDGER, OFFICER, true",
        "READ_LEDGER, AUDITOR, true",
        "READ_LEDGER, ASSESSOR, false",
        "READ_LEDGER, CHAIR, false",
        "READ_LEDGER, ADMIN, false",
        "VERIFY_LEDGER, OFFICER, true",
        "VERIFY_LEDGER, AUDITOR, true",
        "VERIFY_LEDGER, ASSESSOR, false",
        "VERIFY_LEDGER, CHAIR, false",
        "VERIFY_LEDGER, ADMIN, false",
    })
    void aRoleMayWhatTheTableSays(AwardPermissions action, Role role, boolean allowed) {
        assertThat(action.allowedTo(Set.of(role))).isEqualTo(allowed);
    }

    @Test
    void anApplicantWithoutARoleMayNothingOfThis() {
        assertThat(AwardPermissions.values()).noneMatch(action -> action.allowedTo(Set.of()));
    }
}
