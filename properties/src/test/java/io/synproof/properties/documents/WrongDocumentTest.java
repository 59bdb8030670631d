package io.synproof.properties.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.scenarios.BadInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are not as they should be: each error names its place and what is legal. */
class WrongDocumentTest {
    private static final String START = "## X-1\n\nIt is so.\n\n```yaml claim\n";

    /** A claim that is right, line by line; its block begins in line 6. */
    private static final String RIGHT = """
            from: 003:1
            checks:
              one:
                property: bothWait
                scenario: close
                supportedBy: holds
                unless: both close at once
                control: {serverCloses: anyTime}
            """;

    @TempDir
    private Path folder;

    private static String error(String text) {
        return assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> {
                    ClaimDocument document = ClaimDocument.of(new DocumentText("note.md", text));
                    document.requireScenarios();
                })
                .actual()
                .getMessage();
    }

    /** The error of the claim with one text in it replaced. */
    private static String error(String right, String wrong) {
        assertThat(RIGHT).contains(right);
        return error(START + RIGHT.replace(right, wrong) + "```\n");
    }

    @Test
    void theClaimIsRightAsItIs() {
        assertThat(ClaimDocument.of(new DocumentText("note.md", START + RIGHT + "```\n"))
                        .claims())
                .hasSize(1);
    }

    @Test
    void whatIsNotYaml() {
        assertThat(error("supportedBy: holds", "supportedBy: [holds"))
                .startsWith("note.md:12:11: not YAML: while parsing a flow sequence");
        assertThat(error("    scenario: close", "  scenario: close"))
                .startsWith("note.md:11:16: not YAML: mapping values are not allowed here");
    }

    @Test
    void aKeyThatIsUnknown() {
        assertThat(error("    unless:", "    unles:"))
                .startsWith("note.md:12:5: unknown key 'unles' (did you mean 'unless'?); there is"
                        + " under, in, aside, property");
        assertThat(error("from:", "form:"))
                .startsWith("note.md:6:1: unknown key 'form' (did you mean 'from'?); there is id,");
    }

    @Test
    void aNameThatIsUnknown() {
        assertThat(error("bothWait", "bothWaits"))
                .startsWith("note.md:9:15: unknown property 'bothWaits' (did you mean"
                        + " 'bothWait'?)");
        assertThat(error("scenario: close", "scenario: closed"))
                .startsWith("note.md:10:15: unknown scenario 'closed' (did you mean 'close'?)");
    }

    @Test
    void aSettingThatIsUnknownOrHasNoSuchValue() {
        assertThat(error("{serverCloses: anyTime}", "{serverClose: anyTime}"))
                .startsWith("note.md:13:15: unknown setting 'serverClose' (did you mean"
                        + " 'serverCloses'?)");
        assertThat(error("{serverCloses: anyTime}", "{serverCloses: anytimes}"))
                .startsWith("note.md:13:29: serverCloses cannot be 'anytimes' (did you mean"
                        + " 'anyTime'?)");
        assertThat(error("{serverCloses: anyTime}", "{serverCloses: [anyTime]}"))
                .isEqualTo("note.md:13:29: here must be a text, and there is a list");
    }

    @Test
    void settingsThatDoNotGoTogether() {
        assertThat(error("    scenario: close", "    scenario: close\n    settings: {rto: 2}"))
                .startsWith("note.md:8:3: rto=2 needs a clock: set msl too");
    }

    @Test
    void anExpectationThatTheQuestionCannotHave() {
        assertThat(error("holds", "reached"))
                .isEqualTo("note.md:11:18: unknown outcome of 'bothWait' 'reached'; there is"
                        + " holds, violated");
        assertThat(error("supportedBy: holds", "supportedBy: hold"))
                .contains("(did you mean 'holds'?)");
        assertThat(error("bothWait", "bothClosed")).endsWith("there is reached, unreachable");
        assertThat(error("    supportedBy: holds\n", ""))
                .isEqualTo("note.md:9:5: this check expects nothing: it needs supportedBy or"
                        + " contradictedBy");
        assertThat(error("holds", "holds\n    contradictedBy: violated"))
                .isEqualTo("note.md:12:5: 'contradictedBy' and 'supportedBy' do not go together");
    }

    @Test
    void aSentenceThatCannotBeRead() {
        assertThat(error("property: bothWait", "never: client.stat == TIME_WAIT"))
                .startsWith("note.md:9:12: ")
                .contains("client.stat == TIME_WAIT")
                .contains("state");
    }

    @Test
    void aControlThatIsMissingOrChangesNothing() {
        assertThat(error("    control: {serverCloses: anyTime}\n", ""))
                .isEqualTo("note.md:9:5: 'control' is missing here");
        assertThat(error("{serverCloses: anyTime}", "{}"))
                .isEqualTo("note.md:13:14: this control changes nothing");
    }

    @Test
    void aQuestionThatIsMissingOrAQuantityWithoutValue() {
        assertThat(error("    property: bothWait\n", ""))
                .startsWith(
                        "note.md:9:5: this check asks nothing: it needs one of property, always,");
        assertThat(error("bothWait", "bothWait\n    never: client.state == TIME_WAIT"))
                .isEqualTo("note.md:10:5: 'never' and 'property' do not go together");
        assertThat(error("bothWait", "segmentsToOpen"))
                .isEqualTo("note.md:9:5: 'segmentsToOpen' is a quantity: 'value' says how much is"
                        + " expected");
        assertThat(error("bothWait", "bothWait\n    value: 3"))
                .isEqualTo("note.md:10:12: 'bothWait' is no quantity and has no value");
    }

    @Test
    void aClaimWithoutBlockOrStatementOrName() {
        assertThat(error("## X-1\n\nIt is so.\n\n## X-2\n"))
                .isEqualTo("note.md:1:1: the claim X-1 has no block: write ```yaml claim below its"
                        + " text");
        assertThat(error("## X-1\n\n```yaml claim\n" + RIGHT + "```\n"))
                .startsWith("note.md:1:1: the statement of X-1 is missing");
        assertThat(error("It is so.\n\n```yaml claim\n" + RIGHT + "```\n"))
                .startsWith("note.md:3:1: this claim has no name: it needs an 'id'");
        assertThat(error("It is so.\n\n```yaml claim\nid: mine\n" + RIGHT + "```\n"))
                .startsWith("note.md:4:5: 'mine' is no name of a claim");
        assertThat(error("```yaml claim\nid: X-1\n" + RIGHT + "```\n"))
                .startsWith("note.md:1:1: the statement of X-1 is missing");
        assertThat(error("from: 003:1", "id: X-2"))
                .isEqualTo("note.md:6:1: the heading in line 1 and the text below it say this");
    }

    @Test
    void aBlockThatIsOfNoKindOrNotClosedOrInsideAList() {
        assertThat(error("```yaml clam\na: b\n```\n"))
                .startsWith("note.md:1:1: unknown block 'clam' (did you mean 'claim'?)");
        assertThat(error(START + RIGHT))
                .isEqualTo("note.md:5:1: this block has no end: close it by ```");
        assertThat(error("* a\n\n  ```yaml claim\n  id: X-1\n  ```\n"))
                .startsWith("note.md:3:3: a block of claims stands by itself");
    }

    @Test
    void twoClaimsOrChecksOrScenariosOfOneName() {
        String block = "```yaml claim\nid: X-1\nchecks: none\n```\n\n";
        assertThat(error("A.\n\n" + block + "B.\n\n" + block))
                .isEqualTo("note.md:10:1: there is a claim X-1 already, in line 3");
        assertThat(error("from: 003:1", "from: 003:1\nfrom: 003:2"))
                .isEqualTo("note.md:7:1: the key 'from' stands in line 6 already");
        assertThat(error("```yaml scenarios\nclose: {from: handshake}\n```\n"))
                .isEqualTo("note.md:2:1: there is a scenario 'close' already");
        assertThat(error("  one:", "  one/two:"))
                .startsWith("note.md:8:3: 'one/two' is no name of a check");
    }

    @Test
    void aScenarioThatStartsFromItselfOrFromOneBelow() {
        assertThat(error("```yaml scenarios\na: {from: a}\n```\n"))
                .startsWith("note.md:2:11: unknown scenario 'a'");
        assertThat(error("```yaml scenarios\na: {from: b}\nb: {from: a}\n```\n"))
                .startsWith("note.md:2:11: unknown scenario 'b'");
    }

    @Test
    void neitherChecksNorTermsOrBothOrNone() {
        assertThat(error("```yaml claim\nid: X-1\nclaim: A.\n```\n"))
                .startsWith("note.md:2:1: a claim has either checks or terms");
        assertThat(error("from: 003:1", "terms: []"))
                .startsWith("note.md:6:1: a claim has either checks or terms");
        assertThat(error(START + "checks: {}\n```\n")).startsWith("note.md:6:9: no check is here");
        assertThat(error(START + "checks: later\n```\n"))
                .isEqualTo("note.md:6:9: here must be the checks by their names, or none, and there"
                        + " is 'later'");
        assertThat(error(START + "terms: []\n```\n")).isEqualTo("note.md:6:8: no term is here");
        assertThat(error(START + "kind: X\nterms: [{said: a, standard: b, source: c}]\n```\n"))
                .startsWith("note.md:6:7: a claim about terms is of the kind WORDING");
    }

    @Test
    void filesThatAreNoDocuments() throws Exception {
        assertThat(file(new byte[10 << 20]))
                .endsWith("1:1: too large: a document has at most" + " 1048576 bytes");
        assertThat(file(new byte[] {'a', '\n', 'b', 0, 1}))
                .endsWith("x.md:2:2: not a text: it has the character U+0000");
        assertThat(file(new byte[] {'a', (byte) 0xFC, 'b'}))
                .endsWith("x.md:1:2: not UTF-8: it has the byte FC");
        assertThat(file("Text.\n".getBytes(StandardCharsets.UTF_8)))
                .endsWith("x.md:1:1: no claim is here: a claim has a"
                        + " block that begins with ```yaml claim");
        assertThat(refusal(folder.resolve("missing.md")))
                .isEqualTo("there is no file " + folder.resolve("missing.md"));
        assertThat(refusal(Files.createDirectory(folder.resolve("empty"))))
                .endsWith("empty: none of its files *.md has a claim");
    }

    @Test
    void twoFilesWithAClaimOfOneName() throws Exception {
        Files.writeString(folder.resolve("a.md"), START + RIGHT + "```\n");
        Files.writeString(folder.resolve("b.md"), "Text.\n\n" + START + RIGHT + "```\n");

        assertThat(refusal(folder))
                .isEqualTo(folder.resolve("b.md") + ":7:1: there is a claim X-1 already, at "
                        + folder.resolve("a.md") + ":5:1");
    }

    private String file(byte[] bytes) throws Exception {
        return refusal(Files.write(folder.resolve("x.md"), bytes));
    }

    private static String refusal(Path path) {
        return assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> DocumentFiles.read(List.of(path)))
                .actual()
                .getMessage();
    }
}
