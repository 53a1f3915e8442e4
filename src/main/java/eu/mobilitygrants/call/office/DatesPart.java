package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.TermsBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The window in whole days of the institution, the deadlines, and the numbers of days and months. */
@Component
class DatesPart implements PartPage {

    @Override
    public CallPart part() {
        return CallPart.DATES;
    }

    @Override
    public List<FieldGroup> groups(CallTerms call, PartWords words) {
        var rules = call.rules();
        return List.of(
                new FieldGroup(
                        words.say("call.group.dates"),
                        List.of(
                                words.text("years", "years", String.join(", ", call.academicYears())),
                                words.date("opens", "opens", firstDay(call)),
                                words.date("lastDay", "lastDay", rules.lastDay()),
                                words.date("deadline", "deadline", rules.mobilityDeadline()))),
                new FieldGroup(
                        words.say("call.group.numbers"),
                        List.of(
                                words.number("leadTime", "leadTime", rules.leadTimeMonths()),
                                words.number("travel", "travel", rules.maximumTravelDays()),
                                words.number("cycle", "cycle", rules.cycleMonths()),
                                words.number("offer", "offer", call.offerDays()),
                                words.number("clarification", "clarification", call.clarificationDays()))));
    }

    @Override
    public CallTerms read(CallTerms call, Answers answers) {
        var opens = answers.date("opens", "opens");
        var lastDay = answers.date("lastDay", "lastDay");
        var deadline = answers.date("deadline", "deadline");
        if (lastDay.isBefore(opens)) {
            answers.wrong("lastDay", "lastDayFirst");
        }
        if (!deadline.isAfter(lastDay)) {
            answers.wrong("deadline", "deadlineFirst");
        }
        var zone = call.rules().zone();
        answers.required("years", "years");
        return TermsBuilder.of(call)
                .academicYears(answers.words("years", ","))
                .window(
                        opens.equals(firstDay(call)) ? call.rules().opensAt() : midnight(opens, zone),
                        lastDay.equals(call.rules().lastDay())
                                ? call.rules().closesAt()
                                : midnight(lastDay.plusDays(1), zone))
                .mobilityDeadline(deadline)
                .months(answers.number("leadTime", "leadTime", 0, 24), answers.number("cycle", "cycle", 1, 60))
                .days(
                        answers.number("travel", "travel", 0, 60),
                        answers.number("offer", "offer", 1, 120),
                        answers.number("clarification", "clarification", 1, 120))
                .build();
    }

    private static LocalDate firstDay(CallTerms call) {
        return LocalDate.ofInstant(call.rules().opensAt(), call.rules().zone());
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
