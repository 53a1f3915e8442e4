package eu.mobilitygrants.review;

import eu.mobilitygrants.review.MeetingService.ClearDecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;

/** Clear cases that are to be concluded in one step. As typed, by receipt number. */
class ClearForm {

    private List<String> chosen = new ArrayList<>();
    private Map<String, String> reasons = new HashMap<>();
    private Map<String, String> seen = new HashMap<>();

    void validate(Errors errors) {
        if (chosen.isEmpty()) {
            errors.reject("review.missing.chosen");
        }
        chosen.forEach(receipt ->
                Said.require(errors, "reasons[%s]".formatted(receipt), reasons.get(receipt), "review.missing.reason"));
    }

    /** Only for a form that passed validation. Leaves out what is no number at all. */
    List<ClearDecision> decisions() {
        return chosen.stream()
                .filter(receipt -> receipt.matches("\\d{1,9}"))
                .map(receipt -> new ClearDecision(
                        Integer.parseInt(receipt), Said.text(reasons, receipt), Said.text(seen, receipt)))
                .toList();
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }

    public void setReasons(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /** The assessments that the page showed. */
    public Map<String, String> getSeen() {
        return seen;
    }

    public void setSeen(Map<String, String> seen) {
        this.seen = seen;
    }
}
