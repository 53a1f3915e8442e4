package eu.mobilitygrants.site;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Static files carry the hash of their content in their name and are kept for a year; pages are never kept. */
@PortalTest
class StaticFilesIT {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final String HASHED = ".*-[0-9a-f]{32}\\.[a-z0-9]+";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ResourceUrlProvider addresses;

    static Stream<String> files() throws IOException {
        return Files.walk(STATIC)
                .filter(Files::isRegularFile)
                .map(file -> "/" + STATIC.relativize(file).toString().replace('\\', '/'));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isKeptForAYearUnderTheHashOfItsContent(String file) {
        var address = addresses.getForLookupPath(file);

        assertThat(address).matches(HASHED);
        assertThat(browser.get().uri(address)).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000");
    }

    @Test
    void pageAsksForFilesByTheirHashAndIsNotKeptItself() throws IOException {
        var answer = browser.get().uri("/sign-in").exchange();

        assertThat(answer)
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select("link[href], script[src]"))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(file.attr("href") + file.attr("src")).matches(HASHED));
    }
}
