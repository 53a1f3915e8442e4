package eu.mobilitygrants.figures;

import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
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
    private final ChosenCall chosenCall;

    FiguresController(CurrentUser currentUser, CallFigures figures, YearlyReport report, ChosenCall chosenCall) {
        this.currentUser = currentUser;
        this.figures = figures;
        this.report = report;
        this.chosenCall = chosenCall;
    }

    @GetMapping("/office/figures")
    String figures(@RequestParam(required = false) @Nullable String call, Model model, Locale locale) {
        var reader = currentUser.require(FiguresPermissions.READ);
        var terms = chosenCall.of(call);
        chosenCall.show(terms, model);
        model.addAttribute("figures", figures.of(terms, reader, locale));
        return "figures/figures";
    }

    @GetMapping("/office/figures/{call}/report.xlsx")
    void workbook(@PathVariable String call, HttpServletResponse response, Locale locale) throws IOException {
        var reader = currentUser.require(FiguresPermissions.READ);
        var terms = chosenCall.of(call);
        report.workbook(terms, reader, locale, TableFormat.XLSX.attachment(response, terms.id() + "-report"));
    }

    @GetMapping("/office/figures/{call}/report.csv")
    void table(@PathVariable String call, HttpServletResponse response, Locale locale) throws IOException {
        var reader = currentUser.require(FiguresPermissions.READ);
        var terms = chosenCall.of(call);
        report.table(terms, reader, locale, TableFormat.CSV.attachment(response, terms.id() + "-report"));
    }
}
