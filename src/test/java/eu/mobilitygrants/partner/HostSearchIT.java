package eu.mobilitygrants.partner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people type, and the host they mean. */
@PortalTest
class HostSearchIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Hosts hosts;

    @Autowired
    private MockMvcTester browser;

    @BeforeEach
    void theRegister() {
        RegisterFixtures.fill(portal);
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "Heidelberg, D  HEIDELB01",
        "university of heidelberg, D  HEIDELB01", // another language
        "HEIDELBREG university, D  HEIDELB01", // a slip
        "heidelberg karls ruprecht, D  HEIDELB01", // another order
        "ruprecht heidelberg, D  HEIDELB01", // a word missing
        "ruprecht karls excellence heidelberg, D  HEIDELB01", // a word too many
        "karolinksa, S  STOCKHO03", // two letters swapped
        "kobenhavns universitet, DK KOBENHA01", // no accent, as the list has it
        "Københavns Universitet, DK KOBENHA01",
        "univ copenhagen, DK KOBENHA01", // a beginning, and the town's English name
        "nova lisboa, P  LISBOA03",
        "Università Brescia, I  BRESCIA01",
        "technische münchen, D  MUNCHEN02",
        "ghnet, B  GENT01",
        "prto, P  PORTO02",
        "bourdeaux universite, F  BORDEAU58",
        "B  ANTWERP63, B  ANTWERP63",
        "b antwerp63, B  ANTWERP63",
        "antwerp63, B  ANTWERP63",
        "DHEIDELB0, D  HEIDELB01",
        "wien medizin, A  WIEN64",
    })
    void findsTheHostThatWasMeant(String typed, String code) {
        assertThat(hosts.search(typed, 10))
                .first()
                .extracting(RegisteredHost::erasmusCode)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"''", "e", "' ! '", "%%", "zzqxwv kkqj"})
    void findsNothingWhereThereIsNothingToFind(String typed) {
        assertThat(hosts.search(typed, 10)).isEmpty();
    }

    @Test
    void givesNoMoreThanWereAskedFor() {
        assertThat(hosts.search("university", 7)).hasSize(7);
        assertThat(hosts.search("university", 1000)).hasSize(50);
    }

    @Test
    void thePageTellsEverybodyWhatTheRegisterSays() {
        assertThat(browser.get().uri("/hosts?q=karolinska"))
                .hasStatusOk()
                .bodyText()
                .contains("1 host found", "KAROLINSKA INSTITUTET", "Sweden", "S  STOCKHO03")
                .contains("Charter from 1 January 2021 to 31 December 2029, as of the issue of", "Network: tropEd");
        assertThat(browser.get().uri("/hosts?q=karolinska&lang=fr")).bodyText().contains("Suède", "Réseau : tropEd");
        assertThat(browser.get().uri("/hosts?q=e")).bodyText().contains("Type at least two letters");
        assertThat(browser.get().uri("/hosts?q=zzqxwv")).bodyText().contains("No host found", "entered by hand");
        assertThat(browser.get().uri("/hosts/suggestions?q=karolinska"))
                .hasStatusOk()
                .bodyText()
                .contains("KAROLINSKA INSTITUTET")
                .doesNotContain("<html");
    }
}
