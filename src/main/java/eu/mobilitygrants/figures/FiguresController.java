package eu.mobilitygrants.figures;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.ChosenCall;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a call, and its yearly report to take home. */
@Controller
class FiguresController {

    private final FiguresPermissions permissions;
    private final CallFigures figures;
    private final YearlyReport report;
    private final ChosenCall chosenCall;

    FiguresController(FiguresPermissions permissions, CallFigures figures, YearlyReport report, ChosenCall chosenCall) {
        this.permissions = permissions;
        this.figures = figures;
        this.report = report;
        this.chosenCall = chosenCall;
    }

    @GetMapping("/office/figures")
    String figures(@RequestParam(required = false) @Nullable String call, Model model, Locale locale) {
        var reader = permissions.requireReader();
        var terms = chosenCall.of(call);
        chosenCall.show(terms, model);
        model.addAttribute("figures", figures.of(terms, reader, locale));
        return "figures/figures";
    }

    @GetMapping("/office/figures/{call}/report.xlsx")
    void workbook(@PathVariable String call, HttpServletResponse response, Locale locale) throws IOException {
        var reader = permissions.requireReader();
        var terms = chosenCall.of(call);
        attach(response, terms, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        report.workbook(terms, reader, locale, response.getOutputStream());
    }

    @GetMapping("/office/figures/{call}/report.csv")
    void table(@PathVariable String call, HttpServletResponse response, Locale locale) throws IOException {
        var reader = permissions.requireReader();
        var terms = chosenCall.of(call);
        attach(response, terms, "csv", "text/csv;charset=UTF-8");
        report.table(terms, reader, locale, response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, CallTerms terms, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(terms.id() + "-report." + ending)
                        .build()
                        .toString());
    }
}
