package io.synproof.properties.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.export.EveryTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The report in a browser. Each run leaves pictures of it in {@code properties/target/report}, for
 * the eye of whoever changes it.
 */
@Tag("long")
class ReportPageTest {
    private static final Path PICTURES = Path.of("target", "report");
    private static final List<ClaimResult> RESULTS = EveryTrace.results();

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void writeThePageAndOpenABrowser(@TempDir Path folder) throws IOException {
        browser = Browser.open();
        page = Files.writeString(
                folder.resolve("index.html"), ReportPage.of(RESULTS, EveryTrace.summary()));
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

    private static void show(int width) {
        browser.show(page, width, 1000);
    }

    private static WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private static void choose(String verdict) {
        find("#verdict option[value='" + verdict + "']").click();
    }

    private static long shown() {
        return browser.driver()
                .findElements(By.cssSelector("details.claim:not([hidden])"))
                .size();
    }

    @Test
    void itNeedsNoNetwork() throws IOException {
        assertThat(Files.readString(page).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "https://", "<link rel=\"stylesheet\"", "src=");
    }

    @Test
    void aFilterLeavesTheClaimsOfAVerdictAndTheSearchThoseWithTheWords() {
        show(1280);
        assertThat(shown()).isEqualTo(RESULTS.size());

        choose("REFUTED");
        long refuted = RESULTS.stream()
                .filter(result -> result.verdict() == ClaimVerdict.REFUTED)
                .count();
        assertThat(shown()).isEqualTo(refuted).isPositive();
        assertThat(find("#count").getText())
                .isEqualTo(refuted + " of " + RESULTS.size() + " claims");

        choose("");
        find("#search").sendKeys("TIME-WAIT tick-nothing-has");
        assertThat(shown()).isZero();
        find("#search").clear();
        find("#search").sendKeys("third message");
        assertThat(shown()).isBetween(1L, RESULTS.size() - 1L);
    }

    @Test
    void aButtonAndAFragmentChangeTheLanguageOfEverything() throws IOException {
        show(1280);
        find("#TW-03 > summary").click();
        WebElement figure = find("#TW-03 .figure");
        assertThat(find("#language").getText()).isEqualTo("中文");
        figure.sendKeys(Keys.END);
        assertThat(told(figure)).isEqualTo("step 6 of 6");

        find("#language").click();
        assertThat(find("#language").getText()).isEqualTo("English");
        assertThat(find("h1").getText()).isEqualTo("笔记中的论断，检验结果");
        assertThat(browser.driver().getTitle()).isEqualTo("Synproof: 笔记中的论断，检验结果");
        assertThat(find("#count").getText())
                .isEqualTo(RESULTS.size() + " 条论断中的 " + RESULTS.size() + " 条");
        assertThat(find("#verdict option[value='REFUTED']").getText()).isEqualTo("不成立");
        assertThat(told(figure)).isEqualTo("第 6 步，共 6 步");
        assertThat(figure.findElement(By.cssSelector(".told")).getText())
                .contains("LISTEN：SYN 开始一个连接（3.10.7.2 第三步）")
                .doesNotContain("LISTEN: a SYN begins a connection");
        browser.ask("document.querySelector('#TW-03 .figure').scrollIntoView()");
        browser.shoot(PICTURES.resolve("chinese-1280.png"));

        browser.ask("location.hash = 'en'");
        assertThat(find("#language").getText()).isEqualTo("中文");
        browser.ask("location.hash = 'zh'");
        assertThat(find("#language").getText()).isEqualTo("English");
        show(390);
        find("#language").click();
        assertThat(browser.ask("document.documentElement.scrollWidth")).isEqualTo("390");
        browser.shoot(PICTURES.resolve("chinese-390.png"));
    }

    @Test
    void aNoteAndAGroupOfTheTablesAreFilters() {
        show(1280);
        find("button.link[data-group='TW']").click();
        assertThat(shown())
                .isEqualTo(RESULTS.stream()
                        .filter(result -> result.claim().group().equals("TW"))
                        .count());
        find("button.link[data-note='002']").click();
        assertThat(shown())
                .isEqualTo(RESULTS.stream()
                        .filter(result -> result.claim().notes().stream()
                                .anyMatch(note -> note.startsWith("002:")))
                        .count());
    }

    @Test
    void aClaimOpensAndItsPictureIsSteppedThroughByKeys() throws IOException {
        show(1280);
        find("#TW-03 > summary").click();
        WebElement figure = find("#TW-03 .figure");
        assertThat(figure.isDisplayed()).isTrue();
        browser.ask("document.querySelector('#TW-03 .figure').scrollIntoView()");
        browser.shoot(PICTURES.resolve("claim-1280.png"));

        figure.sendKeys(Keys.HOME);
        assertThat(told(figure)).isEqualTo("step 0 of 6");
        figure.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(told(figure)).isEqualTo("step 3 of 6");
        assertThat(figure.findElement(By.cssSelector(".told")).getText())
                .contains("LISTEN: a SYN begins a connection (3.10.7.2 third)");
        assertThat(figure.findElements(By.cssSelector("div[lang=en] .row.future")))
                .hasSize(3);
        browser.shoot(PICTURES.resolve("step-1280.png"));
        figure.sendKeys(Keys.ESCAPE);
        assertThat(figure.findElements(By.cssSelector(".future"))).isEmpty();
    }

    private static String told(WebElement figure) {
        return figure.findElement(By.cssSelector("output")).getText();
    }

    @Test
    void aContradictionLeadsToTheClaimsThatDecideItEvenIfAFilterHidesThem() throws IOException {
        show(1280);
        assertThat(browser.ask("document.querySelectorAll('article.contradiction').length"))
                .isEqualTo("16");
        assertThat(find("#contradiction-1").getText())
                .startsWith("1. When the two ends become ESTABLISHED\nwrong Both at once")
                .contains("000_e2d7a5b3cdb79fff.txt, line 26; 003_91014fb668e3fe3c.txt, line 15.")
                .contains("Right under the condition: the server opens passively.");
        browser.ask("document.querySelector('#contradictions').scrollIntoView()");
        browser.shoot(PICTURES.resolve("contradictions-1280.png"));

        choose("CONFIRMED");
        assertThat(find("#HS-02").isDisplayed()).isFalse();
        find("#contradiction-1 a[href='#HS-02']").click();
        assertThat(find("#HS-02").isDisplayed()).isTrue();
        assertThat(find("#HS-02 .body").isDisplayed()).isTrue();
    }

    @Test
    void aContradictionIsShownOnlyIfAllClaimsThatDecideItWereAsked() {
        String few = ReportPage.of(
                RESULTS.stream()
                        .filter(result -> result.claim().group().equals("FW"))
                        .toList(),
                EveryTrace.summary());
        String none = ReportPage.of(
                RESULTS.stream()
                        .filter(result -> result.claim().group().equals("KA"))
                        .toList(),
                EveryTrace.summary());

        assertThat(few).contains("contradiction-6").doesNotContain("contradiction-1\"");
        assertThat(none).doesNotContain("Where the notes disagree");
    }

    @Test
    void itIsDarkWhereTheSystemIsAndWhereTheReaderWantsIt() throws IOException {
        browser.prefer("dark");
        show(1280);
        String dark = "rgb(20, 23, 27)";
        assertThat(browser.ask("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(dark);
        find("#TW-03 > summary").click();
        browser.ask("document.querySelector('#TW-03 .figure').scrollIntoView()");
        browser.shoot(PICTURES.resolve("dark-1280.png"));
        find("#theme").click();
        assertThat(browser.ask("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        browser.prefer("light");
        show(1280);
        find("#theme").click();
        assertThat(browser.ask("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(dark);
    }

    @Test
    void onATelephoneNothingButThePicturesIsWiderThanTheScreen() throws IOException {
        show(390);
        find("#TW-03 > summary").click();
        assertThat(browser.ask("document.documentElement.scrollWidth")).isEqualTo("390");
        browser.shoot(PICTURES.resolve("top-390.png"));
        browser.ask("document.querySelector('#contradictions').scrollIntoView()");
        browser.shoot(PICTURES.resolve("contradictions-390.png"));
        browser.ask("document.querySelector('#TW-03').scrollIntoView()");
        browser.shoot(PICTURES.resolve("claim-390.png"));
        browser.ask("document.querySelector('#TW-03 .figure').scrollIntoView()");
        browser.shoot(PICTURES.resolve("figure-390.png"));
    }

    @Test
    void everyPictureHasItsTextBesideIt() {
        show(1280);
        assertThat(browser.ask(
                        "document.querySelectorAll('.figure svg[role=img][aria-label]').length"))
                .isEqualTo(
                        browser.ask("document.querySelectorAll('.figure details.text pre').length"))
                .isNotEqualTo("0");
    }
}
