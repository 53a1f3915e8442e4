package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTextTests {

    private static final URI PORTAL = URI.create("https://mobility.example.org");

    @Test
    void linksThePortalsOwnAddresses() {
        var paragraphs = LinkedText.paragraphs("Dear Ama,\n\nSee:\nhttps://mobility.example.org/a?b=c now\n", PORTAL);

        assertThat(paragraphs)
                .containsExactly(
                        List.of(List.of(new LinkedText("Dear Ama,", false))),
                        List.of(
                                List.of(new LinkedText("See:", false)),
                                List.of(
                                        new LinkedText("", false),
                                        new LinkedText("https://mobility.example.org/a?b=c", true),
                                        new LinkedText(" now", false))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://mobility.example.org.evil.example/",
                "https://mobility.example.org@evil.example/",
                "https://mobility.example.org:8443/",
                "javascript:alert(1)//https://mobility.example.org/",
                "http://mobility.example.org/",
            })
    void linksNothingElse(String text) {
        assertThat(LinkedText.paragraphs(text, PORTAL))
                .singleElement()
                .isEqualTo(List.of(List.of(new LinkedText(text, false))));
    }
}
