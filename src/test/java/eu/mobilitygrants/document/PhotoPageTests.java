package eu.mobilitygrants.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhotoPageTests {

    @ParameterizedTest(name = "{0} x {1} as {2}")
    @CsvSource({"300, 400, jpeg", "400, 300, png", "3000, 4000, jpeg", "4000, 3000, png"})
    void aPhotoFillsAPageOfA4InItsOwnDirectionWithAMargin(int width, int height, String format) throws Exception {
        var photo = format.equals("jpeg") ? PhotoFixtures.jpeg(width, height) : PhotoFixtures.png(width, height);

        try (var pdf = Loader.loadPDF(PhotoPage.of(photo))) {
            var paper = pdf.getPage(0).getMediaBox();
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(paper.getWidth() < paper.getHeight()).isEqualTo(width < height);
            assertThat(Math.max(paper.getWidth(), paper.getHeight())).isEqualTo(PDRectangle.A4.getHeight());
            var image = (PDImageXObject) pdf.getPage(0).getResources().getXObject(COSName.getPDFName("Im1"));
            assertThat(Math.max(image.getWidth(), image.getHeight())).isLessThanOrEqualTo(2339);
            assertThat((double) image.getWidth() / image.getHeight()).isCloseTo((double) width / height, within(0.01));
        }
    }

    /** Stored red above blue; the camera was held so that red belongs where the table says. */
    @ParameterizedTest(name = "held as {0}: red {1}")
    @CsvSource({
        "1, above",
        "2, above",
        "3, below",
        "4, below",
        "5, left",
        "6, right",
        "7, right",
        "8, left",
        "99, above",
    })
    void aPhotoStandsUprightHoweverThePhoneWasHeld(int orientation, String red) throws Exception {
        var page = drawn(PhotoPage.of(PhotoFixtures.held(orientation, 400, 300, "")));

        var sideways = red.equals("left") || red.equals("right");
        var x = sideways ? (red.equals("left") ? 0.25 : 0.75) : 0.5;
        var y = sideways ? 0.5 : (red.equals("above") ? 0.25 : 0.75);
        assertThat(page.getHeight() > page.getWidth()).isEqualTo(sideways);
        assertThat(new Color(page.getRGB((int) (page.getWidth() * x), (int) (page.getHeight() * y))).getRed())
                .isGreaterThan(200);
    }

    @Test
    void whereThePhotoWasTakenIsNotHandedOn() throws Exception {
        var photo = PhotoFixtures.held(6, 400, 300, "GPS 51.2194 4.4025");

        assertThat(text(photo)).contains("51.2194");
        assertThat(text(PhotoPage.of(photo))).doesNotContain("51.2194", "Exif");
    }

    static Stream<Arguments> unacceptable() {
        var jpeg = PhotoFixtures.jpeg(300, 400);
        return Stream.of(
                Arguments.of("60 megapixels", "document.photoTooLarge", PhotoFixtures.pngThatSays(10_000, 6_000)),
                Arguments.of("one endless row", "document.photoTooLarge", PhotoFixtures.pngThatSays(40_000_000, 1)),
                Arguments.of("only a head", "document.brokenPhoto", PhotoFixtures.pngThatSays(100, 100)),
                Arguments.of("half a header", "document.brokenPhoto", Arrays.copyOf(jpeg, 40)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unacceptable")
    void refusesWithTheReasonBeforeItTakesMemory(String what, String messageKey, byte[] photo) {
        var before = AllocatedMemory.ofThisThread();

        assertThatThrownBy(() -> PhotoPage.of(photo))
                .isInstanceOfSatisfying(
                        UnacceptableFileException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));

        assertThat(AllocatedMemory.ofThisThread() - before).isLessThan(16L * 1024 * 1024);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage drawn(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFRenderer(pdf).renderImage(0);
        }
    }
}
