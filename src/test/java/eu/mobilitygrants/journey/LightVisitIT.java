package eu.mobilitygrants.journey;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import eu.mobilitygrants.EveryState;
import eu.mobilitygrants.Walk;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A slow line is enough: what an applicant's pages take of it, on a first visit and later, all requests counted. */
@Journey
class LightVisitIT {

    private static final long FIRST_VISIT_BYTES = 120_000;
    private static final long LATER_PAGE_BYTES = 30_000;

    @Test
    void everyPageOfAnApplicantIsLight(Stage stage) {
        var world = new EveryState(stage.portal());
        var visitor = stage.signedIn(world.applicant().person(), Window.PHONE);
        var paths = new ArrayList<>(world.publicPages());
        paths.addAll(world.applicant().starts());
        var page = visitor.page();
        var line = page.context().newCDPSession(page);
        line.send("Network.enable");

        assertSoftly(softly -> new Walk(visitor.requests()::page, 1)
                .from(paths)
                .keySet()
                .forEach(path -> {
                    line.send("Network.clearBrowserCache");
                    softly.assertThat(bytes(visitor, line, path))
                            .as("bytes of %s on a first visit", path)
                            .isBetween(1_000L, FIRST_VISIT_BYTES);
                    softly.assertThat(bytes(visitor, line, path))
                            .as("bytes of %s later", path)
                            .isBetween(500L, LATER_PAGE_BYTES);
                }));
    }

    private static long bytes(Visitor visitor, CDPSession line, String path) {
        var sum = new AtomicLong();
        Consumer<JsonObject> count =
                answer -> sum.addAndGet(answer.get("encodedDataLength").getAsLong());
        line.on("Network.loadingFinished", count);
        visitor.page()
                .navigate(visitor.home() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        line.off("Network.loadingFinished", count);
        return sum.get();
    }
}
