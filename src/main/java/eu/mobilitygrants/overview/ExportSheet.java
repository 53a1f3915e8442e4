package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.CaseChoices;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.eligibility.RuleCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an export says: the chosen columns of the list, the verdict, and the scores, in its reader's language. */
@Component
class ExportSheet {

    private final MessageSource messages;
    private final CaseChoices choices;

    ExportSheet(MessageSource messages, CaseChoices choices) {
        this.messages = messages;
        this.choices = choices;
    }

    /** The words of one export, looked up once. */
    Columns columns(CaseFilter filter, CallTerms terms, Locale locale) {
        return new Columns(CaseColumn.shown(filter.getColumn()), criteria(filter, terms), terms, locale);
    }

    /** Those of the audience that the filter names; of both without. */
    private static List<Criterion> criteria(CaseFilter filter, CallTerms terms) {
        var audience = filter.getAudience();
        return audience == null ? terms.criteria() : terms.criteria(audience);
    }

    String title(Locale locale) {
        return say("overview.cases.title", locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** The columns of one export, and the cells of a case in them. */
    final class Columns {

        private final Set<CaseColumn> shown;
        private final List<Criterion> criteria;
        private final CallTerms terms;
        private final Locale locale;

        private Columns(Set<CaseColumn> shown, List<Criterion> criteria, CallTerms terms, Locale locale) {
            this.shown = shown;
            this.criteria = criteria;
            this.terms = terms;
            this.locale = locale;
        }

        List<String> headings() {
            var headings = new ArrayList<String>();
            shown.forEach(column -> headings.add(heading(column)));
            headings.add(say("overview.export.outcome", locale));
            headings.add(say("overview.export.referred", locale));
            headings.add(say("overview.export.notMet", locale));
            headings.add(say("overview.export.conclusion", locale));
            headings.add(say("overview.export.assessments", locale));
            headings.add(say("overview.export.percent", locale));
            criteria.forEach(one -> headings.add(
                    "%s: %s".formatted(say("call.audience." + one.audience(), locale), terms.criterion(one, locale))));
            return headings;
        }

        private String heading(CaseColumn column) {
            var words = say("overview.column." + column, locale);
            return column == CaseColumn.RECEIVED || column == CaseColumn.SINCE
                    ? "%s (%s)".formatted(words, terms.rules().zone().getDisplayName(TextStyle.FULL, locale))
                    : words;
        }

        List<@Nullable Object> cells(ExportedCase one) {
            var cells = new ArrayList<@Nullable Object>();
            shown.forEach(column -> cells.add(cell(column, one.row())));
            cells.add(say("overview.outcome." + one.outcome(), locale));
            cells.add(rules(one.referred()));
            cells.add(rules(one.notMet()));
            cells.add(one.positive() == null ? null : say("overview.conclusion." + one.positive(), locale));
            cells.add(one.row().assessments());
            cells.add(one.percent(terms).orElse(null));
            criteria.forEach(criterion -> cells.add(one.mean(criterion).orElse(null)));
            return cells;
        }

        private Object cell(CaseColumn column, CaseRow row) {
            return switch (column) {
                case RECEIPT -> row.receipt();
                case APPLICANT -> row.applicant();
                case RECEIVED -> local(row.received());
                case TYPE -> choices.label(row.type(), locale);
                case POOL ->
                    row.pools().stream()
                            .map(pool -> terms.text("pool." + pool, locale))
                            .collect(Collectors.joining(", "));
                case HOST -> row.host();
                case COUNTRY -> row.country().displayName(locale);
                case DEPARTURE -> row.departure();
                case PRIORITY -> say("overview.priority." + row.priority(), locale);
                case STATUS -> say(row.state(), locale);
                case SINCE -> local(row.since());
                case ASSESSMENTS -> row.assessments();
            };
        }

        private LocalDateTime local(Instant instant) {
            return LocalDateTime.ofInstant(instant, terms.rules().zone()).truncatedTo(ChronoUnit.MINUTES);
        }

        private static String rules(List<RuleCode> rules) {
            return rules.stream()
                    .sorted()
                    .map(rule -> rule.number() + " " + rule.name())
                    .collect(Collectors.joining(", "));
        }
    }
}
