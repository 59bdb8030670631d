package io.synproof.properties.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.documents.ClaimDocument;
import io.synproof.properties.documents.ClaimTemplate;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.language.Language;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A note with its verdicts in a browser. It leaves pictures as the report's test does. */
@Tag("long")
class NotePageTest {
    private static final Path PICTURES = Path.of("target", "report");
    private static final ClaimDocument NOTE =
            ClaimDocument.of(new DocumentText("my.md", ClaimTemplate.text()));

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void writeThePageAndOpenABrowser(@TempDir Path folder) throws IOException {
        browser = Browser.open();
        page = Files.writeString(folder.resolve("index.html"), html());
    }

    private static String html() {
        Map<Experiment, Answer> answers = Verification.experiments(NOTE.plainClaims()).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> one.ask(ExperimentOptions.within(Bounds.states(10_000)))));
        List<ClaimResult> results = NOTE.plainClaims().stream()
                .map(claim -> Verification.result(claim, answers::get))
                .toList();
        return NotePage.of(
                List.of(NOTE),
                results,
                Summary.of(results, answers.values(), Duration.ofSeconds(1)),
                OriginalNotes.NONE,
                Language.EN);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void thePageComplainsOfNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    @Test
    void theVerdictStandsInTheMarginAndOpensItsChecks() throws IOException {
        browser.show(page, 1280, 1000);
        WebElement verdict = find(".margin .v-CONFIRMED");
        WebElement statement = find(".passage:has(.margin) .prose p");

        assertThat(verdict.getRect().x)
                .isGreaterThan(statement.getRect().x + statement.getRect().width);
        assertThat(find("#NOTE-1 .figure").isDisplayed()).isFalse();
        browser.shoot(PICTURES.resolve("note-1280.png"));
        find(".margin a[href='#NOTE-1']").click();
        assertThat(find("#NOTE-1 .figure").isDisplayed()).isTrue();
    }

    @Test
    void onATelephoneTheVerdictStandsBelowAndNothingIsWiderThanTheScreen() throws IOException {
        browser.show(page, 390, 1000);
        WebElement verdict = find(".margin .v-CONFIRMED");
        WebElement statement = find(".passage:has(.margin) .prose p");

        assertThat(verdict.getRect().y)
                .isGreaterThanOrEqualTo(statement.getRect().y + statement.getRect().height);
        assertThat(browser.ask("document.documentElement.scrollWidth")).isEqualTo("390");
        browser.shoot(PICTURES.resolve("note-390.png"));
    }
}
