package io.synproof.properties.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.explain.CaptureFile;
import io.synproof.properties.reality.explain.Explanation;
import io.synproof.properties.reality.explain.SocketFilter;
import io.synproof.properties.reality.explain.page.CapturePage;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of all our captures in a browser, light and dark. */
@Tag("long")
class CapturePicturesTest {
    @TempDir
    private Path folder;

    private static Explanation explained(Path capture) {
        CaptureFile file = new CaptureFile(capture, SocketFilter.ALL, () -> false, _ -> {});
        List<ConnectionReport> reports =
                new CaptureJudge(CaptureJudge.ALL, Option.none()).reports(file::packets);
        return new Explanation(
                String.valueOf(capture.getFileName()),
                file.counts(),
                file.cutOff(),
                SocketFilter.ALL,
                reports);
    }

    @Test
    void noTextMeetsAnotherOrLeavesThePaper() throws IOException {
        try (Browser browser = Browser.open()) {
            for (Path capture : OurCaptures.files()) {
                Explanation explanation = explained(capture);
                for (boolean toScale : new boolean[] {false, true}) {
                    Path page = Files.writeString(
                            folder.resolve("page.html"),
                            CapturePage.of(explanation, toScale, "synproof explain"));
                    browser.show(page, 1400, 1000);
                    assertThat(browser.ask("document.querySelectorAll('svg.capture').length"))
                            .isEqualTo(
                                    Integer.toString(explanation.connections().size()));
                    assertThat(browser.ask(PicturesTest.CLASHES))
                            .as("%s", capture)
                            .isEmpty();
                    assertThat(browser.complaints()).isEmpty();
                }
            }
        }
    }

    @Test
    void thePageIsDarkWhereTheReaderLikesIt() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                CapturePage.of(
                        explained(OurCaptures.file("illegal-text-into-zero-window.pcap")),
                        false,
                        "synproof explain"));
        try (Browser browser = Browser.open()) {
            for (String scheme : List.of("light", "dark")) {
                boolean dark = scheme.equals("dark");
                browser.prefer(scheme);
                browser.show(page, 1400, 800);
                browser.shoot(Path.of("target", "report", "capture-" + scheme + ".png"));
                assertThat(browser.ask("getComputedStyle(document.body).backgroundColor"))
                        .isEqualTo(dark ? "rgb(20, 23, 27)" : "rgb(255, 255, 255)");
                assertThat(browser.ask("getComputedStyle(document.querySelector("
                                + "'svg.capture .wrong .shaft')).stroke"))
                        .isEqualTo(dark ? "rgb(255, 138, 128)" : "rgb(179, 38, 30)");
            }
        }
    }
}
