package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.PermissionTable;
import eu.mobilitygrants.partner.PartnerPermissions.Action;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of hosts and the networks, as {@link PartnerPermissions} decides. */
@Component
@Order(70)
class PartnerPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                row(Action.READ, "GET /office/hosts/**", "GET /office/networks/**"),
                row(
                        Action.KEEP,
                        "POST /office/hosts/**",
                        "POST /office/networks/**",
                        "GET /office/networks/{id}/members/{member}/remove"));
    }

    private static Permission row(Action action, String... doors) {
        return new Permission("partner", action, action.roles(), doors);
    }
}
