package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import eu.mobilitygrants.table.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends tables of cases: those of the list at once if they are short, and prepared ones to whoever asked for them. */
@Controller
class ExportController {

    private final Exports exports;
    private final ExportRecords records;
    private final CaseExport export;
    private final ChosenCall chosenCall;
    private final CurrentUser currentUser;

    ExportController(
            Exports exports, ExportRecords records, CaseExport export, ChosenCall chosenCall, CurrentUser currentUser) {
        this.exports = exports;
        this.records = records;
        this.export = export;
        this.chosenCall = chosenCall;
        this.currentUser = currentUser;
    }

    @GetMapping("/office/cases.csv")
    @Nullable
    String csv(
            @RequestParam(required = false) @Nullable String call,
            @ModelAttribute("filter") CaseFilter filter,
            BindingResult errors,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        return send(order(call, filter, errors, locale, TableFormat.CSV), response);
    }

    @GetMapping("/office/cases.xlsx")
    @Nullable
    String xlsx(
            @RequestParam(required = false) @Nullable String call,
            @ModelAttribute("filter") CaseFilter filter,
            BindingResult errors,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        return send(order(call, filter, errors, locale, TableFormat.XLSX), response);
    }

    private CaseExport.Order order(
            @Nullable String call, CaseFilter filter, BindingResult errors, Locale locale, TableFormat format) {
        filter.validate(errors);
        if (errors.hasErrors()) {
            throw new NotFoundException("Filter", errors.getAllErrors());
        }
        var terms = chosenCall.of(call);
        return new CaseExport.Order(
                filter, terms, currentUser.person(), locale, format, 0, export.latestReceipt(terms));
    }

    /** @return where a long one is prepared; null once a short one is sent */
    private @Nullable String send(CaseExport.Order order, HttpServletResponse response) throws IOException {
        if (exports.isLong(order)) {
            return "redirect:/office/exports?long&call=%s&%s"
                    .formatted(order.terms().id(), order.filter().query());
        }
        exports.download(
                order,
                order.format().attachment(response, "cases-" + order.terms().id()));
        return null;
    }

    /** A prepared file, as often as its asker likes while it is kept. */
    @GetMapping("/office/exports/{id}/file")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var ready = exports.ready(id, currentUser.id());
        records.copy(id, ready.format().attachment(response, "cases-" + ready.call()));
    }
}
