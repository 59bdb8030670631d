package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands are found in a document wherever a reader would see them. */
class ShownCommandsTest {
    private static List<ShownCommand> read(String text) {
        return ShownCommands.of("a.md", text);
    }

    @Test
    void outputReachesToTheNextPromptOrTheEndOfTheBlock() {
        List<ShownCommand> commands = read("""
                Text.

                    $ ./synproof one
                    a

                      b
                    $ ./synproof two

                Text.
                """);

        assertThat(commands)
                .containsExactly(
                        new ShownCommand(
                                "a.md",
                                3,
                                List.of("./synproof", "one"),
                                List.of("a", "", "  b"),
                                true),
                        new ShownCommand("a.md", 7, List.of("./synproof", "two"), List.of(), true));
        assertThat(commands.getFirst()).hasToString("a.md:3 $ ./synproof one");
        assertThat(commands.getFirst().arguments()).containsExactly("one");
    }

    @Test
    void aBackslashContinuesACommand() {
        assertThat(read("    $ ./synproof check \\\n        --set a=b\n    out\n"))
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.text()).isEqualTo("./synproof check --set a=b");
                    assertThat(command.output()).containsExactly("out");
                });
    }

    @Test
    void whatIsQuotedIsOneWord() {
        assertThat(read("    $ ./synproof check --never 'a == \"b\"' --note \"it's\"\n"))
                .singleElement()
                .extracting(ShownCommand::arguments)
                .isEqualTo(List.of("check", "--never", "a == \"b\"", "--note", "it's"));
    }

    @Test
    void anErrorIsShownByACommandThatIsRefused() {
        assertThat(read("    $ ./synproof one\n    synproof: no\n").getFirst().isRefused())
                .isTrue();
        assertThat(read("    $ ./synproof one\n    yes\n").getFirst().isRefused())
                .isFalse();
    }

    @Test
    void fencesMakeABlockToo() {
        assertThat(read("```\n$ ./synproof one\na\n```\nnot of it\n"))
                .singleElement()
                .extracting(ShownCommand::output)
                .isEqualTo(List.of("a"));
    }

    @Test
    void aCommandIsNotRunIfALineAboveItsBlockSaysWhy() {
        assertThat(read("""
                <!-- not run: takes a day -->

                    $ ./synproof one
                    $ ./synproof two

                Text.

                    $ ./synproof three
                """)).extracting(ShownCommand::run).containsExactly(false, false, true);
    }

    @Test
    void otherProgramsAreCommandsToo() {
        assertThat(read("    $ tshark -r a\n"))
                .singleElement()
                .matches(command -> !command.isOurs());
    }
}
