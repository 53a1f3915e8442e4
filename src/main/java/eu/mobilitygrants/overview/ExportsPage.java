package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.table.TableFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of exports shows: the selection that can be exported, and the exports there were. */
@Component
class ExportsPage {

    /** One export. @param kept whether its reader can fetch its file */
    record Line(ExportRecord export, String call, List<String> said, boolean kept) {}

    private final ExportRecords records;
    private final Exports exports;
    private final CaseExport export;
    private final CaseFilterWords words;
    private final CaseFilterReading filters;
    private final FundingCalls calls;
    private final MessageSource messages;

    ExportsPage(
            ExportRecords records,
            Exports exports,
            CaseExport export,
            CaseFilterWords words,
            CaseFilterReading filters,
            FundingCalls calls,
            MessageSource messages) {
        this.records = records;
        this.exports = exports;
        this.export = export;
        this.words = words;
        this.filters = filters;
        this.calls = calls;
        this.messages = messages;
    }

    /** Everything up to the latest receipt number. */
    CaseExport.Order order(CaseFilter filter, CallTerms terms, Person reader, TableFormat format, Locale locale) {
        return new CaseExport.Order(filter, terms, reader, locale, format, 0, export.latestReceipt(terms));
    }

    void show(CallTerms terms, CaseFilter filter, Person reader, Model page, Locale locale) {
        var own = reader.has(Role.AUDITOR) ? records.all() : records.of(reader.id());
        var lines =
                own.stream().map(one -> line(one, reader.id().value(), locale)).toList();
        page.addAttribute("lines", lines);
        page.addAttribute("running", own.stream().anyMatch(ExportRecord::preparing));
        page.addAttribute("everybody", reader.has(Role.AUDITOR));
        page.addAttribute("said", words.of(filter, terms, locale));
        page.addAttribute("found", export.count(order(filter, terms, reader, TableFormat.CSV, locale), CaseList.MOST));
        page.addAttribute("most", CaseList.MOST);
        page.addAttribute("endOfLast", records.endOfLast(reader.id(), terms.id().value(), filter.selection()));
        page.addAttribute("formats", List.of(choice(TableFormat.XLSX, locale), choice(TableFormat.CSV, locale)));
        page.addAttribute("zone", terms.rules().zone());
        page.addAttribute("address", "call=" + terms.id() + "&" + filter.query());
    }

    private Choice choice(TableFormat format, Locale locale) {
        return new Choice(format.name(), messages.getMessage("overview.export.format." + format, null, locale));
    }

    private Line line(ExportRecord one, UUID reader, Locale locale) {
        var terms = calls.terms(new CallId(one.call()));
        var kept = one.state() == ExportRecord.State.READY && one.person().equals(reader) && exports.kept(one);
        return new Line(one, terms.title(locale), words.of(filters.read(one.query()), terms, locale), kept);
    }
}
