package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Screening, committee and conclusion, as {@link ReviewPermissions} and the steps of a review decide. */
@Component
@Order(30)
class ReviewPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return Stream.of(ReviewStep.values()).map(ReviewPermissionTable::row).toList();
    }

    private static Permission row(ReviewStep step) {
        var phases = Stream.of(ReviewPhase.values()).filter(step::in).toList();
        var states = phases.size() == ReviewPhase.values().length
                ? List.<String>of()
                : phases.stream().map(phase -> "review.phase." + phase).toList();
        return new Permission("review", step.name(), step.roles(), states, doors(step));
    }

    private static List<String> doors(ReviewStep step) {
        return switch (step) {
            case READ_AT_OFFICE -> List.of("GET /office/cases/{id}", "GET /office/cases/{id}/**");
            case SETTLE -> posts("referrals", "pool", "priority");
            case PASS_ON -> posts("pass-on");
            case TAKE_BACK -> posts("take-back");
            case ASK -> posts("clarification");
            case GO_ON -> posts("go-on");
            case SEND_BACK -> posts("send-back");
            case NOTE_AGREEMENT -> posts("agreement", "agreement/take-back");
            case TAKE_SEND_BACK_BACK -> posts("send-back/take-back");
            case CONCLUDE_AT_OFFICE -> posts("conclusion", "conclusion/take-back");
            case READ_AT_COMMITTEE -> List.of("GET /committee", "GET /committee/**");
            case ASSESS -> List.of("POST /committee/cases/{id}/assessment", "POST /committee/cases/{id}/assessment/**");
            case DECLARE_CONFLICT -> List.of("POST /committee/cases/{id}/conflict", "POST /committee/conflicts/**");
            case WRITE_NOTE -> posts("notes", "notes/{note}");
            case WRITE_MESSAGE -> posts("messages", "messages/settled");
            case JUDGE_CONFLICT -> posts("conflicts", "conflicts/**");
            case READ_COMMITTEES -> List.of("GET /office/committees");
            case EDIT_COMMITTEES -> List.of("GET /office/committees/**", "POST /office/committees/**");
            case READ_PLAN -> List.of("GET /office/planner");
            case ASSIGN -> List.of("GET /office/planner/**", "POST /office/planner/**");
            case READ_MEETINGS ->
                List.of("GET /committee/meetings", "GET /committee/meetings/**", "GET /committee/conclusions/**");
            case RUN_MEETINGS ->
                List.of(
                        "POST /committee/meetings",
                        "POST /committee/meetings/**",
                        "GET /committee/meetings/{id}/clear");
            case READ_MINUTES -> List.of("GET /committee/meetings/{id}/minutes.pdf");
            case PUBLISH -> List.of("POST /committee/conclusions/**");
            case CONCLUDE_AT_COMMITTEE ->
                List.of("POST /committee/cases/{id}/conclusion", "POST /committee/cases/{id}/conclusion/take-back");
        };
    }

    private static List<String> posts(String... ways) {
        return Stream.of(ways).map(way -> "POST /office/cases/{id}/" + way).toList();
    }
}
