package eu.mobilitygrants.call.office;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallPermissionsTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            action,      OFFICER, ASSESSOR, CHAIR, AUDITOR, ADMIN
            READ_DRAFTS, true,    false,    false, true,    false
            EDIT_DRAFTS, true,    false,    false, false,   false
            PUBLISH,     true,    false,    false, false,   false
            """)
    void callsArePreparedByTheOfficeAlone(
            CallPermissions action, boolean officer, boolean assessor, boolean chair, boolean auditor, boolean admin) {
        assertThat(action.allowedTo(Set.of(Role.OFFICER))).isEqualTo(officer);
        assertThat(action.allowedTo(Set.of(Role.ASSESSOR))).isEqualTo(assessor);
        assertThat(action.allowedTo(Set.of(Role.CHAIR))).isEqualTo(chair);
        assertThat(action.allowedTo(Set.of(Role.AUDITOR))).isEqualTo(auditor);
        assertThat(action.allowedTo(Set.of(Role.ADMIN))).isEqualTo(admin);
        assertThat(action.allowedTo(Set.of())).isFalse();
    }
}
