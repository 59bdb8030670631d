package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.house.ShellProcess.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands and options that documents name, in their text and in tables, are there. */
class DocumentedOptionsTest {
    private static final Pattern SPAN = Pattern.compile("`(?:\\./)?synproof ([\\w-]+)([^`]*)`");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(?:synproof ([\\w-]+)|\\.\\.\\.)(.*)\\|$");

    private static final Pattern CELL = Pattern.compile("(?m)^\\| (`(?:[^|\\\\]|\\\\.)*)\\|");
    private static final Pattern NAME = Pattern.compile("`(?:synproof )?([\\w-]+)[^`]*`");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+)  +\\w");
    private static final String COMMANDS = "docs/commands.md";

    /** A command of the launcher itself, without options. */
    private static final String JDK = "jdk";

    @TempDir
    private static Path folder;

    private static ShellProcess shell;

    /** A command and an option that a document says it has. */
    private record Named(String command, String option) {}

    @BeforeAll
    static void open() throws IOException {
        shell = new ShellProcess(folder);
    }

    @AfterAll
    static void close() throws IOException {
        shell.close();
    }

    @Test
    void theTableOfCommandsNamesOptionsThatAreThere() throws IOException {
        List<Named> named = table(House.text(COMMANDS));

        assertThat(named).contains(new Named("verify", "--report"), new Named("check", "--resume"));
        assertThat(missing(named)).isEmpty();
        assertThat(missing(table(House.text(Documents.README)))).isEmpty();
    }

    @Test
    void theTablesOfReadmeAndOfTheGuideHaveEveryCommand() throws IOException {
        assertThat(rows("| `synproof a [B\\|C]`, `c` | d `e` |\n| `... --f`, `g` | h |\n"))
                .containsExactly("a", "c", "g");
        List<String> commands = COMMAND.matcher(
                        shell.synproof(List.of("--help")).out())
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();

        assertThat(commands).contains("verify", "figures").hasSizeGreaterThan(12);
        assertThat(rows(House.text(Documents.README))).containsAll(commands).contains(JDK);
        assertThat(rows(House.text(COMMANDS))).containsAll(commands).contains(JDK);
    }

    /** The commands that the first cells of a table name. */
    private static List<String> rows(String text) {
        return CELL.matcher(text)
                .results()
                .flatMap(cell -> NAME.matcher(cell.group(1)).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    @Test
    void theTextNamesCommandsAndOptionsThatAreThere() throws IOException {
        for (Source document : Documents.all()) {
            assertThat(missing(spans(document.text()))).as(document.path()).isEmpty();
        }
    }

    @Test
    void aCommandOrAnOptionThatIsNotThereIsFound() throws IOException {
        assertThat(missing(spans("`./synproof verify --sampel 3` and `synproof verfy`")))
                .containsExactly(new Named("verify", "--sampel"), new Named("verfy", "--help"));
        assertThat(missing(table("| `synproof check` | `--set` |\n| `... --sett`, `-x F` | a |\n")))
                .containsExactly(new Named("check", "--sett"), new Named("check", "-x"));
    }

    private static List<Named> spans(String text) {
        return SPAN.matcher(text)
                .results()
                .flatMap(span -> named(span.group(1), span.group(2)))
                .toList();
    }

    /** A row that begins with dots is about the command of the row above. */
    private static List<Named> table(String text) {
        List<Named> named = new ArrayList<>();
        String command = "";
        for (MatchResult row : ROW.matcher(text).results().toList()) {
            command = row.group(1) == null ? command : row.group(1);
            named(command, row.group(2)).forEach(named::add);
        }
        return named;
    }

    private static Stream<Named> named(String command, String text) {
        return Stream.concat(
                        Stream.of("--help"),
                        OPTION.matcher(text).results().map((MatchResult one) -> one.group()))
                .map(option -> new Named(command, option));
    }

    private static List<Named> missing(List<Named> named) throws IOException {
        List<Named> missing = new ArrayList<>();
        for (Named one : named) {
            if (!one.command().equals(JDK) && !isThere(one)) {
                missing.add(one);
            }
        }
        return missing;
    }

    private static boolean isThere(Named named) throws IOException {
        Ran help = shell.synproof(List.of(named.command(), "--help"));
        return help.out().startsWith("Usage: synproof " + named.command() + " ")
                && Pattern.compile("(?<![\\w-])" + named.option() + "(?![\\w-])")
                        .matcher(help.out())
                        .find();
    }
}
