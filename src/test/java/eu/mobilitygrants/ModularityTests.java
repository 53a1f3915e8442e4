package eu.mobilitygrants;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void roomsKeepTheirWalls() {
        ApplicationModules.of(MobilityGrantsApplication.class).verify();
    }
}
