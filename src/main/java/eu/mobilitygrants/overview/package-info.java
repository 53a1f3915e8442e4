/** What people see across rooms: my applications, the desk. Writes no table of another room. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "institution",
            "paper",
            "eligibility",
            "identity",
            "call",
            "document",
            "application",
            "review",
            "award",
            "table"
        })
@NullMarked
package eu.mobilitygrants.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
