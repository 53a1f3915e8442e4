/** The demonstration: embedded PostgreSQL, people and cases to try, a clock to move. Absent from the production jar. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "institution",
            "eligibility",
            "partner",
            "identity",
            "call",
            "document",
            "application",
            "review",
            "award",
            "notification",
            "overview",
            "site"
        })
@NullMarked
package eu.mobilitygrants.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
