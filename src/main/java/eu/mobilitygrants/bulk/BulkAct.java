package eu.mobilitygrants.bulk;

import java.util.Optional;
import java.util.stream.Stream;

/** What the office does with many cases at once. */
public enum BulkAct {
    PASS_ON,
    REMIND,
    ASSIGN,
    CONCLUDE,
    MESSAGE;

    static Optional<BulkAct> named(String name) {
        return Stream.of(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** Whether the applicant reads words of the officer's. */
    public boolean asksText() {
        return this == MESSAGE;
    }

    /** Whether a reason is asked for each way a case can be concluded. */
    public boolean asksReasons() {
        return this == CONCLUDE;
    }

    /** Whether it is asked which members. */
    public boolean asksMembers() {
        return this == ASSIGN;
    }
}
