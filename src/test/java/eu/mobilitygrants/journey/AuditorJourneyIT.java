package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.Walk;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An auditor looks for anything to change, on every page that links lead to and at every door, and finds nothing. */
@Journey
class AuditorJourneyIT {

    @Test
    void anAuditorLooksForAnythingToChange(Stage stage) {
        var call = stage.call(Map.of());
        var officer = stage.person("Olga Officer", Role.OFFICER, Role.CHAIR);
        var applications = stage.service(ApplicationService.class);
        var reviews = stage.service(ReviewService.class);
        var id = ApplicationFixtures.submitted(
                applications, call, stage.person("Ada Student").id(), ApplicationFixtures.completeStudent());
        ReviewFixtures.conclude(
                reviews,
                stage.service(FundingCalls.class).terms(call),
                Audience.STUDENT,
                id,
                officer.id(),
                stage.assessor("Edda Education", "EDUCATION_OFFICE").id(),
                stage.assessor("Clara Clinical", "CLINICAL_SCIENCES").id(),
                true);
        ApplicationFixtures.submitted(
                applications, call, stage.person("Abe Student").id(), ApplicationFixtures.completeStudent());
        var auditor = stage.signedIn(stage.person("Aud Auditor", Role.AUDITOR), Window.DESK);

        auditor.open("/office/audit").reads("trace.audit.lede");
        var pages = new Walk(auditor.requests()::page, 2)
                .from(List.of(
                        "/office/audit",
                        "/office/cases/" + id,
                        "/office/cases?call=" + call,
                        "/office/audit/trace?case=" + id));

        var forms = new TreeSet<String>();
        pages.forEach((path, page) -> page.select("main form[method=post]").forEach(form -> {
            if (path.startsWith("/office")) {
                forms.add(path + " offers " + form.attr("action"));
            }
        }));
        assertThat(forms).isEmpty();
        assertThat(pages.keySet())
                .contains("/office/pools", "/office/ledger", "/office/mail", "/office/audit/people")
                .anyMatch(path -> path.startsWith("/office/audit/trace"));

        auditor.open("/office/audit/trace?case=" + id).sees("Aud Auditor");
        var admin = stage.person("Abel Admin", Role.ADMIN);
        stage.signedIn(admin, Window.DESK)
                .open("/admin/permissions")
                .reads("identity.permissions.lede")
                .picture("permissions-desk");
        auditor.picture("trace-desk").open("/office/audit").picture("audit-desk");
        var onPhone = stage.signedIn(admin, Window.PHONE.in("fr"));
        onPhone.open("/admin/permissions").picture("permissions-phone");
        assertThat(doorsThatOpen(stage, auditor, id.toString())).isEmpty();
    }

    private static TreeSet<String> doorsThatOpen(Stage stage, Visitor auditor, String id) {
        var open = new TreeSet<String>();
        var mapping = stage.portal().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods().keySet().forEach(route -> {
            if (!route.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                return;
            }
            for (var pattern : route.getPatternValues()) {
                var path = pattern.replace("{side:office|committee}", "office")
                        .replace("/cases/{id}", "/cases/" + id)
                        .replaceAll(
                                "\\{\\w+(?::(?:[^{}]|\\{[^{}]*})*)?}",
                                UUID.randomUUID().toString());
                if (path.matches("/(office|committee|admin)(/.*)?")
                        && auditor.requests().post(path, Map.of()).status() != 403) {
                    open.add(path);
                }
            }
        });
        return open;
    }
}
