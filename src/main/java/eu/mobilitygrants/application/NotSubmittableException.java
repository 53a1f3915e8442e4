package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.Verdict;
import java.util.List;

/** A draft cannot be submitted as it stands: answers are missing or a rule is not met. The draft stays. */
public class NotSubmittableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;
    private final transient Verdict verdict;

    /** @param missing names of unanswered fields and documents, as the check-answers page knows them */
    public NotSubmittableException(List<String> missing, Verdict verdict) {
        super("missing %s, %s".formatted(missing, verdict.outcome()));
        this.missing = List.copyOf(missing);
        this.verdict = verdict;
    }

    public List<String> missing() {
        return missing;
    }

    public Verdict verdict() {
        return verdict;
    }
}
