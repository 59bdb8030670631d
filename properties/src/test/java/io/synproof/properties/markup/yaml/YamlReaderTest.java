package io.synproof.properties.markup.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.properties.markup.yaml.DocumentNode.Scalar;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlReaderTest {

    @Test
    void aValueHasItsPlace() {
        DocumentMapping root =
                read("# a comment\nname: x\nlist:\n  - a b\n  - 2\n").mapping();

        assertThat(root.require("list").list())
                .containsExactly(
                        new Scalar(new Place("my.yaml", 4, 5), "a b"),
                        new Scalar(new Place("my.yaml", 5, 5), "2"));
        assertThat(root.entries().getLast().place()).isEqualTo(new Place("my.yaml", 3, 1));
        assertThat(root.get("other")).isEmpty();
    }

    @Test
    void aBlockOfALargerDocumentHasTheLinesOfThatDocument() {
        DocumentText block = new DocumentText("note.md", 40, "a: 1\nb: x\n");

        assertThat(YamlReader.read(block).mapping().require("b").place())
                .hasToString("note.md:41:4");
    }

    @Test
    void columnsCountCharactersAndNotTheirHalves() {
        assertThat(read("{𝒙: 1, b: x}").mapping().require("b").place())
                .hasToString("my.yaml:1:11");
    }

    @Test
    void whatIsWrittenIsTextUntilItIsReadAsSomethingElse() {
        DocumentMapping root =
                read("{a: 010, b: no, c: 'yes', d: -3, e: 0x1F, f: null}").mapping();

        assertThat(root.require("a").text()).isEqualTo("010");
        assertThat(root.require("a").wholeNumber(0, 10)).isEqualTo(10);
        assertThat(root.require("b").yesOrNo()).isFalse();
        assertThat(root.require("c").yesOrNo()).isTrue();
        assertThat(root.require("d").wholeNumber(-3, 10)).isEqualTo(-3);
        assertThat(root.require("e").text()).isEqualTo("0x1F");
        assertThat(root.require("f").text()).isEqualTo("null");
    }

    @Test
    void aBlockOfTextKeepsItsLines() {
        assertThat(read("a: |\n  one\n  two\n").mapping().require("a").text())
                .isEqualTo("one\ntwo");
    }

    @Test
    void jsonIsReadToo() {
        assertThat(read("{\"a\": [\"b\", 2]}").mapping().require("a").list())
                .extracting(DocumentNode::text)
                .containsExactly("b", "2");
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithItsPlace() {
        refuses(
                "a: [1]",
                node -> at(node).text(),
                "my.yaml:1:4: here must be a text, and there is" + " a list");
        refuses(
                "a:",
                node -> at(node).text(),
                "my.yaml:1:3: here must be a text, and there is" + " nothing");
        refuses(
                "a: 11",
                node -> at(node).wholeNumber(0, 10),
                "my.yaml:1:4: here must be a whole" + " number from 0 to 10, and there is '11'");
        refuses(
                "a: 99999999999",
                node -> at(node).wholeNumber(0, 10),
                "my.yaml:1:4: here must be"
                        + " a whole number from 0 to 10, and there is '99999999999'");
        refuses(
                "a: true",
                node -> at(node).yesOrNo(),
                "my.yaml:1:4: here must be yes or no, and" + " there is 'true'");
        refuses(
                "a: {b: 1}",
                node -> at(node).list(),
                "my.yaml:1:4: here must be a list, and there" + " is a mapping of keys to values");
        refuses(
                "a: x",
                node -> at(node).mapping(),
                "my.yaml:1:4: here must be a mapping of keys to" + " values, and there is 'x'");
        refuses(
                "[a]",
                node -> node.mapping(List.of("from", "play")),
                "my.yaml:1:1: here must be a"
                        + " mapping with the keys from, play, and there is a list");
    }

    @Test
    void aLongValueIsNotRepeatedWhole() {
        refuses(
                "a: " + "x".repeat(1000),
                node -> at(node).yesOrNo(),
                "my.yaml:1:4: here must be" + " yes or no, and there is '" + "x".repeat(40)
                        + "...'");
    }

    @Test
    void anUnknownKeyOrNameIsRefusedWithTheNearest() {
        refuses(
                "\nform: x",
                node -> node.mapping(List.of("from", "play")),
                "my.yaml:2:1: unknown" + " key 'form' (did you mean 'from'?); there is from, play");
        refuses(
                "a: clos",
                node -> at(node).name("scenario", List.of("open", "close")),
                "my.yaml:1:4: unknown scenario 'clos' (did you mean 'close'?); there is open,"
                        + " close");
    }

    @Test
    void aMissingKeyIsNamed() {
        refuses("b: 1", node -> at(node), "my.yaml:1:1: 'a' is missing here");
    }

    @Test
    void aKeyIsSaidOnce() {
        refuses("a: 1\nb: 2\na: 3", "my.yaml:3:1: the key 'a' stands in line 1 already");
    }

    @Test
    void aMistakeOfSyntaxHasItsPlace() {
        refuses("a: b\n  c: d", "my.yaml:2:4: not YAML: mapping values are not allowed here");
        refuses(
                "a: [1, 2\nb: 3",
                "my.yaml:2:2: not YAML: while parsing a flow sequence, expected"
                        + " ',' or ']', but got :");
        refuses(
                "a: 'x",
                "my.yaml:1:6: not YAML: while scanning a quoted scalar, found unexpected"
                        + " end of stream");
    }

    @Test
    void anchorsAliasesTagsAndSecondDocumentsAreRefused() {
        refuses(
                "a: &x 1",
                "my.yaml:1:4: '&x' is an anchor, which is not read: a value is used"
                        + " where it stands");
        refuses(
                "a: *x",
                "my.yaml:1:4: '*x' is an alias, which is not read: write out what it"
                        + " stands for");
        refuses(
                "a: !!int 3",
                "my.yaml:1:4: 'tag:yaml.org,2002:int' is a tag, which is not read:"
                        + " leave it out");
        refuses("a: 1\n---\nb: 2", "my.yaml:2:1: a second document begins; a file holds one");
    }

    @Test
    void anEmptyDocumentIsRefused() {
        refuses("", "my.yaml:1:1: the document is empty");
        refuses("# nothing\n", "my.yaml:1:1: the document is empty");
    }

    @Test
    void whatIsNestedTooDeepIsRefusedBeforeItIsRead() {
        assertThat(read("[".repeat(20) + "]".repeat(20)).list()).hasSize(1);
        refuses(
                "[".repeat(21) + "a" + "]".repeat(21),
                "my.yaml:1:22: nested too deep: at most 20" + " levels");
        refuses("[".repeat(1_000_000), "my.yaml:1:22: nested too deep: at most 20 levels");
    }

    @Test
    void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
        refusesFile(
                folder,
                new byte[] {'a', '\n', 'b', 0, 'c'},
                ":2:2: not a text: it has the" + " character U+0000");
        refusesFile(
                folder,
                "a: \u00e9".getBytes(StandardCharsets.ISO_8859_1),
                ":1:4: not UTF-8:" + " it has the byte E9");
        refusesFile(
                folder,
                "a: b".getBytes(StandardCharsets.UTF_16),
                ":1:1: not UTF-8: it has the" + " byte FE");
        refusesFile(
                folder,
                new byte[] {'a', (byte) 0xE2, (byte) 0x82},
                ":1:2: not UTF-8: it has" + " the byte E2");
        refusesFile(
                folder,
                new byte[10_000_000],
                ":1:1: too large: a document has at most 1048576" + " bytes");
    }

    @Test
    void aFileThatCannotBeReadIsRefused(@TempDir Path folder) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> YamlReader.read(folder.resolve("no.yaml")))
                .withMessage("there is no file " + folder.resolve("no.yaml"));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> YamlReader.read(folder))
                .withMessageStartingWith(folder + " cannot be read: ");
    }

    @Test
    void aByteOrderMarkAndLinesOfWindowsAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("my.yaml");
        Files.writeString(file, "\uFEFFa: 1\r\nb: x\r\n");

        assertThat(YamlReader.read(file).mapping().require("b").place().line()).isEqualTo(2);
        assertThat(YamlReader.read(file).mapping().require("b").text()).isEqualTo("x");
    }

    private static DocumentNode read(String text) {
        return YamlReader.read(new DocumentText("my.yaml", text));
    }

    private static DocumentNode at(DocumentNode node) {
        return node.mapping().require("a");
    }

    private static void refuses(String text, String message) {
        refuses(text, _ -> {}, message);
    }

    private static void refuses(String text, Consumer<DocumentNode> reading, String message) {
        isRefused(() -> reading.accept(read(text)), message);
    }

    private static void refusesFile(Path folder, byte[] bytes, String message) throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.write(file, bytes);
        isRefused(() -> YamlReader.read(file), file + message);
    }

    private static void isRefused(ThrowingCallable reading, String message) {
        assertThatExceptionOfType(BadInputException.class).isThrownBy(reading).withMessage(message);
    }
}
