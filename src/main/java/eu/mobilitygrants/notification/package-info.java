/** Mails: written in the transaction of the change, delivered by a persistent job. Decides nothing. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "institution",
            "eligibility",
            "identity",
            "call",
            "document",
            "application",
            "review",
            "award",
            "bulk",
            "overview"
        })
@NullMarked
package eu.mobilitygrants.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
