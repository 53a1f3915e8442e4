package eu.mobilitygrants.overview;

import java.util.Map;

/** The states that the office tells cases apart by, as conditions of the database; {@link ApplicantStatus} as SQL. */
final class OfficeStatus {

    private static final Map<ApplicantStatus, String> CONDITIONS = Map.ofEntries(
            Map.entry(ApplicantStatus.RECEIVED, "c.phase = 'SCREENING'"),
            Map.entry(ApplicantStatus.QUESTION, "c.phase = 'CLARIFICATION'"),
            Map.entry(
                    ApplicantStatus.IN_ASSESSMENT,
                    "c.phase in ('ASSESSMENT', 'CONCLUDED') and not " + place("not in ('UNDECIDED', 'MOVED')")),
            Map.entry(ApplicantStatus.WAITING, place("= 'WAITING'")),
            Map.entry(ApplicantStatus.RESERVE, place("= 'RESERVE'")),
            Map.entry(ApplicantStatus.OFFERED, place("= 'OFFERED'")),
            Map.entry(ApplicantStatus.ACCEPTED, place("= 'ACCEPTED'")),
            Map.entry(ApplicantStatus.REFUSED, place("= 'REFUSED'")),
            Map.entry(ApplicantStatus.DECLINED, place("= 'DECLINED'")),
            Map.entry(ApplicantStatus.LAPSED, place("= 'LAPSED'")),
            Map.entry(ApplicantStatus.PASSED_OVER, place("= 'SKIPPED'")),
            Map.entry(ApplicantStatus.RETURNED, place("= 'RETURNED'")),
            Map.entry(ApplicantStatus.WITHDRAWN, place("= 'WITHDRAWN'")),
            Map.entry(ApplicantStatus.CLOSED, "c.phase = 'ENDED' and not " + place("not in ('UNDECIDED', 'MOVED')")));

    private OfficeStatus() {}

    /** @throws IllegalArgumentException for a state that no case is in: a draft is none */
    static String condition(ApplicantStatus status) {
        var condition = CONDITIONS.get(status);
        if (condition == null) {
            throw new IllegalArgumentException("No case is in state " + status);
        }
        return condition;
    }

    private static String place(String state) {
        return """
                exists (select 1 from case_place p
                         where p.application_id = c.application_id and p.call_id = :call
                           and p.receipt_number = c.receipt_number and p.state %s)
                """.formatted(state);
    }
}
