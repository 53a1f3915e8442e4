package eu.mobilitygrants.overview;

/**
 * What cases wait for: a heap on the desk, and a filter of the list. Each is a condition on rows {@code l} (case_line) and
 * {@code c} (case_review).
 */
enum Heap {
    NEW("c.phase = 'SCREENING' and not c.answered", "c.since", Part.NONE),
    ANSWERED("c.phase = 'SCREENING' and c.answered", "c.since", Part.NONE),
    OVERDUE("c.phase = 'CLARIFICATION' and c.answer_by < :today", "c.since", Part.ANSWER_BY),
    REFERRAL("c.phase = 'SCREENING' and c.unsettled", "c.since", Part.NONE),
    PRIORITY(
            "c.phase in ('SCREENING', 'CLARIFICATION') and c.priority_claimed and c.priority_confirmed is null",
            "c.since",
            Part.NONE),
    /** Members with a conflict are looked for only where there are enough with them. */
    QUORUM(
            "c.phase = 'ASSESSMENT' and c.units_assessed >= :quorum and not exists " + Part.PENDING + " and exists "
                    + Part.QUORUM,
            "c.since",
            Part.NONE),
    OFFER(
            "exists (select 1 from case_place p where p.application_id = c.application_id and p.state = 'OFFERED'"
                    + " and p.answer_by < :soon)",
            "(select p.since from case_place p where p.application_id = c.application_id and p.state = 'OFFERED')",
            "(select p.answer_by from case_place p where p.application_id = c.application_id and p.state = 'OFFERED')"),
    MAIL(
            "exists (select 1 from case_mail_failed m where m.application_id = c.application_id)",
            "(select min(m.created_at) from case_mail_failed m where m.application_id = c.application_id)",
            Part.NONE),
    AGREEMENT("""
            l.departure >= :today
            and exists (select 1 from case_settlement s
                         where s.application_id = c.application_id and s.receipt_number = c.receipt_number
                           and s.rule = 'AGREEMENT' and s.accepted and s.signed_on is null)
            and exists (select 1 from case_place p
                         where p.application_id = c.application_id and p.receipt_number = c.receipt_number
                           and p.state in ('UNDECIDED', 'WAITING', 'RESERVE', 'OFFERED', 'ACCEPTED'))
            """, "c.since", "l.departure::timestamp at time zone :zone"),
    /** With the applicant, who still has time. */
    ASKED("c.phase = 'CLARIFICATION' and c.answer_by >= :today", "c.since", Part.ANSWER_BY),
    /** With the committee. */
    ASSESSMENT("c.phase = 'ASSESSMENT'", "c.since", Part.NONE),
    /** Concluded by the committee; its chair has yet to publish it. */
    PENDING(
            "c.phase = 'ASSESSMENT' and exists " + Part.PENDING,
            "(select w.recorded_at from case_pending w where w.application_id = c.application_id)",
            Part.NONE);

    /** Pieces of the conditions. */
    static final class Part {

        static final String NONE = "null::timestamptz";

        /** Day as instant, so that all heaps give the same type. */
        static final String ANSWER_BY = "c.answer_by::timestamp at time zone :zone";

        /** Of members without a conflict; the unit that must be there is not asked of its own people's applications. */
        static final String QUORUM = """
                (select 1 from case_assessment a
                  where a.application_id = c.application_id and a.receipt_number = c.receipt_number
                    and a.assessor_id not in (select k.person_id from kept_out k
                                               where k.application_id = c.application_id)
                 having count(distinct a.unit) >= :quorum
                    and (bool_or(a.unit = :quorumUnit) or c.applicant_unit is not distinct from :quorumUnit))
                """;

        static final String PENDING =
                "(select 1 from case_pending w where w.application_id = c.application_id and w.receipt_number = c.receipt_number)";

        private Part() {}
    }

    private final String condition;
    private final String since;
    private final String due;

    Heap(String condition, String since, String due) {
        this.condition = condition;
        this.since = since;
        this.due = due;
    }

    String condition() {
        return condition;
    }

    /** Whether it asks anything of the line. */
    boolean readsLine() {
        return this == AGREEMENT;
    }

    /** Since when a case lies there. */
    String since() {
        return since;
    }

    /** The beginning of its due day, null where nothing names a day. */
    String due() {
        return due;
    }

    /** What its due day follows from, as an index has it; of heaps with a day. */
    String dayColumn() {
        return switch (this) {
            case OVERDUE, ASKED -> "c.answer_by";
            case AGREEMENT -> "l.departure";
            default -> "due";
        };
    }

    /** Whether the office is the one to act. */
    boolean waitsForTheOffice() {
        return this != ASKED && this != ASSESSMENT && this != PENDING;
    }

    /** Whether a day is named by which something has to be done. */
    boolean hasDay() {
        return this == OVERDUE || this == OFFER || this == AGREEMENT || this == ASKED;
    }
}
