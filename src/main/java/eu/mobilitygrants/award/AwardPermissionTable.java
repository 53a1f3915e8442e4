package eu.mobilitygrants.award;

import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pools, ledger and offers, as {@link AwardPermissions} decides. */
@Component
@Order(40)
class AwardPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        "award",
                        AwardPermissions.READ_POOLS,
                        "GET /office/pools",
                        "GET /office/pools/what-if",
                        "GET /office/pools/{pool}/history"),
                new Permission(
                        "award",
                        AwardPermissions.CHANGE_POOLS,
                        "GET /office/pools/{call}/**",
                        "POST /office/pools/{call}/**"),
                new Permission("award", AwardPermissions.READ_LEDGER, "GET /office/ledger"),
                new Permission("award", AwardPermissions.VERIFY_LEDGER, "GET /office/ledger/verification"),
                new Permission(
                        "award",
                        "ANSWER_OFFER",
                        Set.of(),
                        List.of("award.state." + PlaceState.OFFERED),
                        List.of("POST /applications/{application}/offer/**")));
    }
}
