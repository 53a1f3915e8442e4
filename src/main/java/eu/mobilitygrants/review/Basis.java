package eu.mobilitygrants.review;

import eu.mobilitygrants.shared.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names the assessments that a conclusion rests on: who gave them and in which revision. Another basis means that somebody
 * assessed, changed a score, or was found to have a conflict of interest in the meantime.
 */
final class Basis {

    private Basis() {}

    static String of(List<Assessment> counted) {
        return Sha256.of(counted.stream()
                .map(assessment -> assessment.assessor() + "/" + assessment.revision())
                .sorted()
                .collect(Collectors.joining(" ")));
    }
}
