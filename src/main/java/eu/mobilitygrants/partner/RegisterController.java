package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.partner.LineOutcome.Became;
import eu.mobilitygrants.shared.NotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's view of the register: how old it is, and what each import did to it. */
@Controller
@RequestMapping("/office/hosts")
class RegisterController {

    private static final int IMPORTS_SHOWN = 20;
    private static final int LINES_A_PAGE = 25;
    private static final String ID = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final RegisterImports work;
    private final EcheImports imports;
    private final HostRegister register;
    private final CurrentUser currentUser;
    private final OfficePage office;

    RegisterController(
            RegisterImports work,
            EcheImports imports,
            HostRegister register,
            CurrentUser currentUser,
            OfficePage office) {
        this.work = work;
        this.imports = imports;
        this.register = register;
        this.currentUser = currentUser;
        this.office = office;
    }

    /** What pages of the office need besides their subject. */
    @Component
    record OfficePage(Institution institution, MessageSource messages) {}

    @GetMapping
    String register(@ModelAttribute("upload") ImportForm form, Model page) {
        currentUser.require(PartnerPermissions.READ);
        return show(page);
    }

    private String show(Model page) {
        page.addAttribute("size", register.size());
        page.addAttribute("imports", imports.newest(IMPORTS_SHOWN));
        page.addAttribute("mayKeep", currentUser.may(PartnerPermissions.KEEP));
        page.addAttribute("zone", office.institution().zone());
        return "partner/register";
    }

    @PostMapping
    String begin(@ModelAttribute("upload") ImportForm form, BindingResult errors, Model page, Locale locale)
            throws IOException {
        var officer = currentUser.require(PartnerPermissions.KEEP);
        var file = form.getFile();
        var name = file == null || file.getOriginalFilename() == null ? "" : shortened(file.getOriginalFilename());
        if (file == null || name.isEmpty()) {
            errors.rejectValue("file", "partner.upload.choose");
            return show(page);
        }
        var issue = form.getIssue() == null ? IssueDate.guess(name).orElse(null) : form.getIssue();
        if (errors.hasErrors() || issue == null) {
            if (!errors.hasErrors()) {
                errors.rejectValue("issue", "partner.upload.noDay");
            }
            return show(page);
        }
        try {
            return "redirect:/office/hosts/imports/" + work.begin(officer.id(), name, issue, file.getBytes());
        } catch (UnreadableWorkbookException unreadable) {
            var columns = unreadable.missing().stream()
                    .map(column -> office.messages().getMessage("partner.column." + column, null, locale))
                    .collect(Collectors.joining(", "));
            errors.rejectValue("file", "partner.workbook." + unreadable.reason(), new Object[] {columns}, null);
        } catch (ImportRefusedException refused) {
            errors.rejectValue("file", "partner.refused." + refused.reason(), worded(refused, locale), null);
        }
        return show(page);
    }

    private static Object[] worded(ImportRefusedException refused, Locale locale) {
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return refused.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? date.format(day) : argument)
                .toArray();
    }

    /** Browsers send a name, some a whole path; it is only shown. */
    private static String shortened(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.substring(0, Math.min(150, name.length()));
    }

    @GetMapping("/imports" + ID)
    String progress(
            @PathVariable UUID id,
            @RequestParam @Nullable String became,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        currentUser.require(PartnerPermissions.READ);
        var order = imports.find(id).orElseThrow(() -> new NotFoundException("Import", id));
        var kind = kind(became);
        var remarked = imports.remarked(id);
        var request = PageRequest.of(Math.clamp(page, 0, 1000), LINES_A_PAGE);
        var lines = "REMARKED".equals(became) || kind != null
                ? new PageImpl<>(
                        imports.lines(id, kind, LINES_A_PAGE, request.getOffset()),
                        request,
                        kind == null ? remarked : count(order.counts(), kind))
                : null;
        model.addAttribute("order", order);
        model.addAttribute("remarked", remarked);
        model.addAttribute("became", became);
        model.addAttribute("lines", lines);
        model.addAttribute("href", "/office/hosts/imports/%s?became=%s&".formatted(id, became));
        model.addAttribute("zone", office.institution().zone());
        return "partner/import";
    }

    private static @Nullable Became kind(@Nullable String name) {
        return Arrays.stream(Became.values())
                .filter(kind -> kind.name().equals(name) && kind != Became.UNCHANGED)
                .findFirst()
                .orElse(null);
    }

    private static long count(EcheImport.Counts counts, Became kind) {
        return switch (kind) {
            case NEW -> counts.fresh();
            case CHANGED -> counts.changed();
            case UNCHANGED -> counts.unchanged();
            case GONE -> counts.gone();
            case UNREADABLE -> counts.unreadable();
        };
    }
}
