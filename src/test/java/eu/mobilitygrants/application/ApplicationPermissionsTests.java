package eu.mobilitygrants.application;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ApplicationPermissionsTests {

    private final UserId applicant = new UserId(UUID.randomUUID());

    @Test
    void anApplicationIsItsApplicantsAndNobodyElses() {
        var application =
                MobilityApplication.draft(new CallId("CALL-1"), applicant, ApplicationContent.empty(), Instant.EPOCH);

        assertThat(ApplicationPermissions.may(applicant, application)).isTrue();
        assertThat(ApplicationPermissions.may(new UserId(UUID.randomUUID()), application))
                .isFalse();
        Assertions.assertThatThrownBy(
                        () -> ApplicationPermissions.requireOwn(new UserId(UUID.randomUUID()), application))
                .isInstanceOf(NotFoundException.class);
    }
}
