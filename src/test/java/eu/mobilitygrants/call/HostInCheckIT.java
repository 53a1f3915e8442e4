package eu.mobilitygrants.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.partner.Hosts;
import eu.mobilitygrants.partner.RegisterFixtures;
import eu.mobilitygrants.partner.RegisteredHost;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The register of hosts in the check: found, chosen, looked up anew. */
@PortalTest
class HostInCheckIT {

    private static final String CHECK = "/calls/ERASMUS-2024/check";

    private static final String CASE = "?type=STUDENT_STUDIES&category=MSC_STUDENT&citizenships=KE&countryOfOrigin=KE"
            + "&departure=2026-01-10&firstDay=2026-01-12&lastDay=2026-03-20&priorErasmusMonths=0";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Hosts hosts;

    @Autowired
    ApplicationContext portal;

    private RegisteredHost heidelberg;

    @BeforeEach
    void fillTheRegister() {
        RegisterFixtures.fill(portal);
        heidelberg = hosts.byErasmusCode("D  HEIDELB01").orElseThrow();
    }

    @Test
    void findsAHostAndOffersItAsAnAnswerWithEverythingElseKept() throws Exception {
        var page = page(CASE + "&step=where&hostQuery=heidleberg");

        assertThat(page.select("input[name=host]").eachAttr("value"))
                .contains(heidelberg.id().toString(), "");
        assertThat(page.select("label[for^=host]").text()).contains(heidelberg.name(), "Germany");
        assertThat(page.select("#hostQuery").val()).isEqualTo("heidleberg");
        assertThat(page.select("form:not(.host-search) [type=hidden][name=departure]")
                        .val())
                .isEqualTo("2026-01-10");
        assertThat(page("?step=where&hostQuery=xqzwvk").select("[role=status]").text())
                .contains("Nothing found");
    }

    @Test
    void takesCountryKindAndCharterFromTheRegister() throws Exception {
        var verdict = page(CASE + "&host=" + heidelberg.id());

        assertThat(verdict.select("#verdict").text()).isEqualTo("Eligible");
        assertThat(verdict.select(".findings").text()).contains("holds an Erasmus Charter", "Germany");
        assertThat(verdict.select(".facts").text()).contains(heidelberg.name());
        assertThat(verdict.select(".link-address").text())
                .contains("host=" + heidelberg.id())
                .doesNotContain("hostCountry", "charter");
    }

    @Test
    void letsTheRegisterGoBeforeWhatWasTyped() throws Exception {
        var verdict = page(CASE + "&hostCountry=BE&hostKind=NGO&charterStatus=NOT_FOUND&host=" + heidelberg.id());

        assertThat(verdict.select("#verdict").text()).isEqualTo("Eligible");
    }

    @Test
    void saysThatAHostIsUnknownAndJudgesWithoutIt() throws Exception {
        for (var unknown : new String[] {UUID.randomUUID().toString(), "no-id"}) {
            var verdict = page(CASE + "&host=" + unknown);

            assertThat(verdict.select("#verdict").text()).isEqualTo("More information needed");
            assertThat(verdict.select(".notice").text()).contains("is not in the register");
            assertThat(verdict.select(".link-address").text()).doesNotContain("host=");
        }
    }

    @Test
    void refersAUniversityEnteredByHandInTheUnionToTheOffice() throws Exception {
        var verdict = page(CASE + "&hostCountry=DE&hostKind=UNIVERSITY");

        assertThat(verdict.select("#verdict").text()).isEqualTo("The office decides");
        assertThat(verdict.select(".finding-refer").text()).contains("not in the register");
    }

    @Test
    void keepsTheChosenHostWhenAnotherStepIsChanged() throws Exception {
        var page = page(CASE + "&step=when&host=" + heidelberg.id());

        assertThat(page.select("[type=hidden][name=host]").val())
                .isEqualTo(heidelberg.id().toString());
        var where = page(CASE + "&step=where&host=" + heidelberg.id());
        assertThat(where.select("input[name=host][checked]").val())
                .isEqualTo(heidelberg.id().toString());
    }

    private Document page(String query) throws Exception {
        var result = browser.get().uri(CHECK + query).exchange();
        assertThat(result).as(query).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
