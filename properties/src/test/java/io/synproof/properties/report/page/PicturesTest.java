package io.synproof.properties.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.export.EveryTrace;
import io.synproof.properties.export.Exports;
import io.synproof.properties.export.TraceKinds;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.ShownTrace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every picture in a browser: no text meets another, none leaves the paper; and Mermaid's. */
@Tag("long")
class PicturesTest {
    private static final Path PICTURES = Path.of("target", "report");
    private static final List<Shown> SHOWN =
            Stream.concat(TraceKinds.ALL.stream(), EveryTrace.ALL.stream()).toList();

    /** Pairs of texts of a picture whose boxes meet by more than a pixel, and texts outside it. */
    static final String CLASHES = """
            (() => {
              const found = [];
              document.querySelectorAll('svg.synproof').forEach((svg, number) => {
                const paper = svg.getBoundingClientRect();
                const boxes = Array.from(svg.querySelectorAll('text')).map((text) =>
                  ({text: text.textContent, box: text.getBoundingClientRect()}));
                boxes.forEach((one, i) => {
                  if (one.box.right > paper.right + 1 || one.box.left < paper.left - 1
                      || one.box.bottom > paper.bottom + 1) {
                    found.push(number + ': ' + one.text + ' leaves the paper');
                  }
                  boxes.slice(i + 1).forEach((other) => {
                    const across = Math.min(one.box.right, other.box.right)
                      - Math.max(one.box.left, other.box.left);
                    const down = Math.min(one.box.bottom, other.box.bottom)
                      - Math.max(one.box.top, other.box.top);
                    if (across > 1 && down > 2) {
                      found.push(number + ': ' + one.text + ' meets ' + other.text);
                    }
                  });
                });
              });
              return found.join('\\n');
            })()""";

    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void openABrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void noTextMeetsAnotherOrLeavesThePaper() throws IOException {
        Path page = Files.writeString(
                folder.resolve("all.html"),
                TracePage.of(SHOWN.stream()
                        .map(shown -> new ShownTrace(shown, Optional.empty()))
                        .toList()));
        for (int width : List.of(1280, 390)) {
            browser.show(page, width, 1000);
            assertThat(browser.ask("document.querySelectorAll('svg.synproof').length"))
                    .isEqualTo(Integer.toString(SHOWN.size()));
            assertThat(browser.ask(CLASHES)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aLassoAndTwinsAreDrawn() throws IOException {
        for (int kind = 0; kind < 4; kind++) {
            Path picture = folder.resolve("picture.svg");
            Files.write(picture, Exports.svg(TraceKinds.ALL.get(kind)));
            browser.show(picture, 1900, 1400);
            browser.shoot(PICTURES.resolve("kind-" + kind + ".png"));
            assertThat(browser.ask("document.documentElement.tagName")).isEqualTo("svg");
        }
    }

    @Test
    void mermaidReadsItsDiagrams() throws IOException {
        Path script = folder.resolve("mermaid.js");
        try (InputStream file = PicturesTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js")) {
            Files.write(script, file.readAllBytes());
        }
        Path page = Files.writeString(
                folder.resolve("mermaid.html"),
                "<!DOCTYPE html><link rel=icon href=data:,><script src=mermaid.js></script>");
        browser.show(page, 1280, 1000);
        for (Shown exhibit : SHOWN) {
            String diagram = new String(Exports.mermaid(exhibit), StandardCharsets.UTF_8);
            assertThat(browser.driver()
                            .executeAsyncScript(
                                    "const done = arguments[1];"
                                            + "mermaid.parse(arguments[0]).then("
                                            + "(read) => done(read.diagramType),"
                                            + "(problem) => done(String(problem)));",
                                    diagram))
                    .as(diagram)
                    .isEqualTo("sequence");
        }
    }
}
