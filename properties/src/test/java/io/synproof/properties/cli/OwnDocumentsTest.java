package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify FILE|DIR}: claims in documents of the user. */
class OwnDocumentsTest {
    private static final String CLAIM = """
            ```yaml claim
            id: %s
            from: lecture 7
            checks:
              both:
                property: bothWait
                scenario: close
                settings: {serverCloses: anyTime}
                supportedBy: %s
                unless: the server closes second
                control: {serverCloses: afterPeer}
            ```
            """;
    private static final String RIGHT =
            "# Closing\n\nBoth *may* wait.\n\n" + CLAIM.formatted("MY-1", "violated");
    private static final String WRONG =
            "Nobody waits with another.\n\n" + CLAIM.formatted("MY-2", "holds");

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Shell verify(Object... arguments) {
        String[] words = new String[arguments.length + 3];
        words[0] = "verify";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].toString();
        }
        words[words.length - 2] = "--out";
        words[words.length - 1] = folder.resolve("out").toString();
        return Shell.run(words);
    }

    @Test
    void aFileIsVerifiedAsTheCatalogueIs() throws IOException {
        Shell shell = verify(file("a.md", RIGHT));

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains(
                        "MY-1     CONFIRMED  sources lecture 7\n    Both may wait.\n    ok   both ")
                .contains("control: the server closes second: HOLDS, complete")
                .contains("1 claim: 1 confirmed; 1 as expected");
        assertThat(folder.resolve("out/MY-1-both.txt"))
                .content()
                .startsWith("MY-1 Both may wait.\nboth: VIOLATED\nsynproof check --scenario close"
                        + " --set serverCloses=anyTime --property bothWait\n");
    }

    @Test
    void anOutcomeThatIsNotExpectedIsExitCodeOne() throws IOException {
        Shell shell = verify(file("b.md", WRONG));

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out()).contains("MY-2     REFUTED  not as expected");
    }

    @Test
    void aSearchCutShortIsExitCodeThree() throws IOException {
        String cut = RIGHT.replace("bothWait", "bothClosed")
                .replace("scenario: close", "scenario: handshake")
                .replace("{serverCloses: anyTime}", "{capacity: 1, overflow: cut, retries: 1}")
                .replace("violated", "unreachable");
        Shell shell = verify(file("a.md", cut));

        assertThat(shell.out()).contains("MY-1     UNDECIDED  not as expected");
        assertThat(shell.code()).isEqualTo(3);
    }

    @Test
    void aQuickVerificationLeavesOutWhatTakesMoreStates() throws IOException {
        String large = RIGHT.replace("scenario: close", "scenario: reincarnation")
                .replace("bothWait", "noStaleOctetAccepted")
                .replace("{serverCloses: anyTime}", "{}")
                .replace("violated", "holds")
                .replace("{serverCloses: afterPeer}", "{timeWait: 1}");
        Shell shell = verify(file("a.md", large), "--quick");

        assertThat(shell.out()).contains("MY-1     UNDECIDED  left out");
        assertThat(shell.code()).isZero();
    }

    @Test
    void aFolderStandsForItsDocumentsThatHaveClaims() throws IOException {
        file("a.md", RIGHT);
        file("b.md", WRONG);
        file("c.md", "# No claims\n");
        file("d.txt", "no Markdown");
        Shell shell = verify(folder);

        assertThat(shell.out()).contains("2 claims: 1 confirmed, 1 refuted; 1 as expected");
    }

    @Test
    void documentsAndClaimsOfTheCatalogueGoTogether() throws IOException {
        assertThat(verify("HS-02", file("a.md", RIGHT)).out())
                .contains("HS-02    REFUTED  notes 000:26, 003:15")
                .contains("MY-1     CONFIRMED")
                .contains("2 claims: ");
        assertThat(verify("HS-02", file("a.md", RIGHT.replace("MY-1", "HS-02"))).err())
                .contains("a.md:5:1: HS-02 of the catalogue is asked too");
    }

    @Test
    void theJsonIsThatOfTheCatalogue() throws IOException {
        Shell shell = verify(file("a.md", RIGHT), "--json", "-");

        assertThat(shell.out())
                .contains("\"id\" : \"MY-1\"", "\"verdict\" : \"CONFIRMED\"")
                .contains("\"expected\" : \"VIOLATED\"");
    }

    @Test
    void theReportIsTheNoteWithTheVerdictBesideEachClaim() throws IOException {
        Shell shell = verify(file("a.md", RIGHT), "--report", folder.resolve("r"));

        assertThat(shell.code()).isZero();
        assertThat(folder.resolve("r/index.html"))
                .content()
                .contains("<title>Synproof: Closing</title>")
                .contains("<div class=\"prose\"><h1>Closing</h1>")
                .contains("<p>Both <em>may</em> wait.</p>")
                .contains("<a class=\"id\" href=\"#MY-1\">MY-1</a>"
                        + " <span class=\"verdict v-CONFIRMED\"><span lang=\"en\">confirmed</span>"
                        + "<span lang=\"zh\">成立</span></span>")
                .contains("<h3><span lang=\"en\">Check</span><span lang=\"zh\">检查</span> both")
                .contains("settings: {serverCloses: anyTime}");
    }

    @Test
    void whatMakesNoSenseIsRefused() throws IOException {
        Path file = file("a.md", RIGHT);

        assertThat(verify(file, "HS-02", "--report", folder.resolve("r")).err())
                .contains("--report is of documents or of claims of the catalogue, not of both");
        assertThat(verify(file, "--neighbours").err())
                .contains("--neighbours does not go together with documents");
    }

    @Test
    void whatIsWrongIsExitCodeTwoWithItsPlace() throws IOException {
        Shell shell = verify(file("a.md", RIGHT.replace("bothWait", "bothWeight")));

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .contains("a.md:10:15: unknown property 'bothWeight'")
                .doesNotContain("Exception");
        assertThat(verify("nowhere.md").err()).contains("there is no file nowhere.md");
        assertThat(verify("TW-33").err()).contains("unknown claim or group 'TW-33'");
    }

    @Test
    void aClaimOfADocumentIsTraced() throws IOException {
        Shell shell = Shell.run("trace", "MY-1", "--in", file("a.md", RIGHT).toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("MY-1  Both may wait.", "outcome   VIOLATED");
        assertThat(Shell.run("trace", "MY-2", "--in", folder.toString()).err())
                .contains("unknown claim 'MY-2' (did you mean 'MY-1'?)");
    }

    @Test
    void rulesAreSwitchedUnderAClaimOfADocument() throws IOException {
        String ofSentence = RIGHT.replace(
                "property: bothWait",
                "never: client.state == TIME_WAIT && server.state == TIME_WAIT");
        Shell shell = Shell.run(
                "necessity", "closeSignal", "--claims", file("a.md", ofSentence).toString());

        assertThat(shell.out()).contains("MY-1");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void theChecksOfADocumentAreSampled() throws IOException {
        String ofSentence = RIGHT.replace(
                "property: bothWait",
                "never: client.state == TIME_WAIT && server.state == TIME_WAIT");
        Shell shell = verify(file("a.md", ofSentence), "--sample", "50", "--seed", "1");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("MY-1 both  ", "VIOLATED 10    found");
    }
}
