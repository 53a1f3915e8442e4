package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.OfficeSettlements;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.RuleCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says by whom, when and why the office settled what the rules left to it. */
@Component("settlementWords")
class SettlementWords implements OfficeSettlements {

    private final JdbcClient jdbc;
    private final FundingCalls calls;
    private final VerdictWording wording;
    private final MessageSource messages;

    SettlementWords(JdbcClient jdbc, FundingCalls calls, VerdictWording wording, MessageSource messages) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.wording = wording;
        this.messages = messages;
    }

    @Override
    public List<String> of(ApplicationId application, int receiptNumber, Locale locale) {
        return jdbc.sql("""
                        select c.call_id, s.rule, s.accepted, s.reason, s.settled_at, p.name
                          from referral_settlement s
                          join review_case c on c.application_id = s.application_id
                          join person p on p.id = s.settled_by
                         where s.application_id = ? and s.receipt_number = ? order by s.settled_at, s.rule
                        """)
                .params(application.value(), receiptNumber)
                .query((row, number) -> sentence(row, locale))
                .list();
    }

    /** By whom and when one rule was settled, for the page of the case; empty if it is not. */
    public String by(UUID application, int receiptNumber, RuleCode rule, Locale locale) {
        return jdbc
                .sql("""
                        select c.call_id, s.settled_at, p.name
                          from referral_settlement s
                          join review_case c on c.application_id = s.application_id
                          join person p on p.id = s.settled_by
                         where s.application_id = ? and s.receipt_number = ? and s.rule = ?
                        """)
                .params(application, receiptNumber, rule.name())
                .query((row, number) -> say("review.settled.by", locale, row.getString("name"), day(row, locale)))
                .list()
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Since when the agreement that a case went on without is signed, and who noted it; empty if nobody has. */
    public String signed(UUID application, int receiptNumber, Locale locale) {
        return jdbc
                .sql("""
                        select c.call_id, s.signed_on, s.signed_noted_at as settled_at, p.name
                          from referral_settlement s
                          join review_case c on c.application_id = s.application_id
                          join person p on p.id = s.signed_noted_by
                         where s.application_id = ? and s.receipt_number = ? and s.rule = 'AGREEMENT'
                        """)
                .params(application, receiptNumber)
                .query((row, number) -> say(
                        "review.agreement.signed",
                        locale,
                        wording.date(row.getObject("signed_on", LocalDate.class), locale),
                        row.getString("name"),
                        day(row, locale)))
                .list()
                .stream()
                .findFirst()
                .orElse("");
    }

    private String sentence(ResultSet row, Locale locale) throws SQLException {
        var rule = RuleCode.valueOf(row.getString("rule"));
        return say(
                row.getBoolean("accepted") ? "review.settled.said.accepted" : "review.settled.said.refused",
                locale,
                rule.number() + " " + wording.rule(rule, locale),
                row.getString("name"),
                day(row, locale),
                row.getString("reason"));
    }

    private String day(ResultSet row, Locale locale) throws SQLException {
        var zone = calls.terms(new CallId(row.getString("call_id"))).rules().zone();
        var at = Timestamps.at(row, "settled_at").atZone(zone);
        return wording.date(at.toLocalDate(), locale) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(at);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
