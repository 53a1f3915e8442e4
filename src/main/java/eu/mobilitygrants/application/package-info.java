/** Applications: draft, submission with verdict and receipt number, return, withdrawal. Never learns what became of one. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "institution",
            "paper",
            "eligibility",
            "partner",
            "identity",
            "call",
            "document"
        })
@NullMarked
package eu.mobilitygrants.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
