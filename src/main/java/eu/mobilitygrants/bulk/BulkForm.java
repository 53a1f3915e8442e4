package eu.mobilitygrants.bulk;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the office chose and wrote. */
public class BulkForm {

    private static final int LONGEST = 4000;

    private @Nullable String act;
    private @Nullable String run;
    private List<String> cases = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String ifPositive;
    private @Nullable String ifNegative;
    private List<String> members = new ArrayList<>();

    Optional<BulkAct> chosenAct() {
        return act == null ? Optional.empty() : BulkAct.named(act);
    }

    /** What is no id of ours was never one of the boxes. */
    List<ApplicationId> chosenCases() {
        return ids(cases).map(ApplicationId::new).distinct().toList();
    }

    /** The order's number; a new one where a page brings none. */
    UUID number() {
        return ids(run == null ? List.of() : List.of(run)).findFirst().orElseGet(UUID::randomUUID);
    }

    void validate(Errors errors, BulkAct chosen) {
        if (chosen.asksText()) {
            need("text", text, errors);
        }
        if (chosen.asksReasons()) {
            need("ifPositive", ifPositive, errors);
            need("ifNegative", ifNegative, errors);
        }
        if (chosen.asksMembers() && chosenMembers().isEmpty()) {
            errors.rejectValue("members", "bulk.members.none");
        }
    }

    private static void need(String field, @Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            errors.rejectValue(field, "bulk.text.missing");
        } else if (typed.length() > LONGEST) {
            errors.rejectValue(field, "bulk.text.long", new Object[] {LONGEST}, null);
        }
    }

    BulkWords words() {
        return new BulkWords(said(text), said(ifPositive), said(ifNegative), chosenMembers());
    }

    private List<UserId> chosenMembers() {
        return ids(members).map(UserId::new).distinct().toList();
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Stream<UUID> ids(List<String> typed) {
        Function<String, Stream<UUID>> read = text -> {
            try {
                return Stream.of(UUID.fromString(text));
            } catch (IllegalArgumentException none) {
                return Stream.empty();
            }
        };
        return typed.stream().flatMap(read);
    }

    public @Nullable String getAct() {
        return act;
    }

    public void setAct(@Nullable String act) {
        this.act = act;
    }

    public @Nullable String getRun() {
        return run;
    }

    public void setRun(@Nullable String run) {
        this.run = run;
    }

    public List<String> getCases() {
        return cases;
    }

    public void setCases(List<String> cases) {
        this.cases = cases;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getIfPositive() {
        return ifPositive;
    }

    public void setIfPositive(@Nullable String ifPositive) {
        this.ifPositive = ifPositive;
    }

    public @Nullable String getIfNegative() {
        return ifNegative;
    }

    public void setIfNegative(@Nullable String ifNegative) {
        this.ifNegative = ifNegative;
    }

    public List<String> getMembers() {
        return members;
    }

    public void setMembers(List<String> members) {
        this.members = members;
    }
}
