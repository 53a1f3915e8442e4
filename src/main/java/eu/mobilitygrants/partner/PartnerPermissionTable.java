package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.PermissionTable;
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
                new Permission("partner", PartnerPermissions.READ, "GET /office/hosts/**", "GET /office/networks/**"),
                new Permission(
                        "partner",
                        PartnerPermissions.KEEP,
                        "POST /office/hosts/**",
                        "POST /office/networks/**",
                        "GET /office/networks/{id}/members/{member}/remove"));
    }
}
