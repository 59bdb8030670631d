package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that are too long for a sitting, or larger than wanted. */
class LongRunsTest {
    private static final String[] CHECK = {
        "check", "--scenario", "close", "--property", "noDeadlock", "--threads", "1"
    };

    @TempDir
    Path folder;

    private static Shell check(String... more) {
        String[] all = new String[CHECK.length + more.length];
        System.arraycopy(CHECK, 0, all, 0, CHECK.length);
        System.arraycopy(more, 0, all, CHECK.length, more.length);
        return Shell.run(all);
    }

    /** The line that says what was searched, without the time it took. */
    private static String searched(Shell shell) {
        return shell.out()
                .lines()
                .filter(line -> line.contains(" transitions, "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCheckpointIsGoneOnFromToTheSameEnd() {
        String file = folder.resolve("kept").toString();
        Shell whole = check();
        Shell stopped = check("--checkpoint", file, "--max-states", "20");
        Shell resumed = check("--resume", file);

        assertThat(stopped.code()).isEqualTo(3);
        assertThat(searched(stopped)).isNotEqualTo(searched(whole));
        assertThat(resumed.code()).isEqualTo(whole.code());
        assertThat(searched(resumed)).isEqualTo(searched(whole));
    }

    @Test
    void aCheckpointOfAnotherQuestionIsWrongUse() {
        String file = folder.resolve("kept").toString();
        check("--checkpoint", file);
        Shell other = check("--resume", file, "--set", "drop=0");

        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err())
                .contains("is of another search")
                .contains("--set drop=0")
                .doesNotContain("\tat ");
    }

    @Test
    void aSearchThatMayHoldVeryLittleIsUndecided() {
        Shell shell = check("--max-memory", "1k");

        assertThat(shell.code()).isEqualTo(3);
        assertThat(shell.out()).contains("UNDECIDED").contains("the bound on memory was reached");
    }

    @Test
    void aProfileSaysWhereTheStatesComeFrom() {
        Shell shell = check("--profile-states");

        assertThat(shell.out())
                .containsPattern("part +values +states each\n")
                .containsPattern("client +\\d+ +\\d+\\.\\d\n")
                .containsPattern("server +\\d+ +\\d+\\.\\d\n")
                .containsPattern("medium +\\d+ +\\d+\\.\\d\n")
                .containsPattern("Most by \\w+: \\d+\\.\\d states to each of the others")
                .containsPattern("deliver +[\\d,]+ +[\\d,]+\n");
    }
}
