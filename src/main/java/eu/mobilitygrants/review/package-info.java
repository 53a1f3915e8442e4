/** Screening by the office, assessment by the committee, its conclusion. Changes no answer and sees no money. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "institution",
            "eligibility",
            "identity",
            "call",
            "document",
            "application",
            "paper"
        })
@NullMarked
package eu.mobilitygrants.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
