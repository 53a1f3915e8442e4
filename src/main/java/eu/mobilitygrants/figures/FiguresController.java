package eu.mobilitygrants.figures;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import eu.mobilitygrants.table.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a call, and its yearly report to take home. */
@Controller
class FiguresController {

    private final CurrentUser currentUser;
    private final CallFigures figures;
    private final YearlyReport report;
    private final FundingCalls calls;

    FiguresController(CurrentUser currentUser, CallFigures figures, YearlyReport report, FundingCalls calls) {
        this.currentUser = currentUser;
        this.figures = figures;
        this.report = report;
        this.calls = calls;
    }

    @GetMapping("/office/figures")
    String figures(@RequestParam(required = false) @Nullable String call, Model model, Locale locale) {
        var reader = currentUser.require(FiguresPermissions.READ);
        var terms = chosen(call);
        model.addAttribute("call", terms);
        model.addAttribute("calls", calls.all());
        model.addAttribute("figures", figures.of(terms, reader, locale));
        return "figures/figures";
    }

    @GetMapping("/office/figures/{call}/report.xlsx")
    void workbook(@PathVariable String call, HttpServletResponse response, Locale locale) throws IOException {
        var reader = currentUser.require(FiguresPermissions.READ);
        var terms = calls.terms(new CallId(call));
        report.workbook(terms, reader, locale, TableFormat.XLSX.attachment(response, terms.id() + "-report"));
    }

    @GetMapping("/office/figures/{call}/report.csv")
    void table(@PathVariable String call, HttpServletResponse response, Locale locale) throws IOException {
        var reader = currentUser.require(FiguresPermissions.READ);
        var terms = calls.terms(new CallId(call));
        report.table(terms, reader, locale, TableFormat.CSV.attachment(response, terms.id() + "-report"));
    }

    private CallTerms chosen(@Nullable String call) {
        return call == null
                ? calls.all().stream().findFirst().orElseThrow(() -> new NotFoundException("Call", "any"))
                : calls.terms(new CallId(call));
    }
}
