package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results of others on the command line: a catalogue of its own beside that of the notes. */
class LiteratureCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void aResultIsVerifiedByItsNameAndNamesItsSources() {
        Shell shell = Shell.run("verify", "LIT-31", "LIT-12", "--out", folder.toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("LIT-31   CONFIRMED  sources Musuvathi and Engler 2004")
                .contains("control: any reset in the window counts: HOLDS")
                .contains("LIT-12   NOT_CHECKABLE  sources Belsnes 1976")
                .contains("2 claims: 1 confirmed, 1 not-checkable; 2 as expected");
    }

    @Test
    void theListOfTheNotesHasNoneOfThemAndTheirOwnListHasNoneOfTheNotes() {
        assertThat(Shell.run("claims").out())
                .contains("TW-03")
                .doesNotContain("LIT-")
                .contains("synproof claims literature");
        assertThat(Shell.run("claims", "literature").out())
                .contains("LIT-01")
                .contains("LIT-42")
                .doesNotContain("TW-03");
    }

    @Test
    void aResultIsExplainedWithItsSources() {
        assertThat(Shell.run("claims", "LIT-32").out())
                .contains("LIT-32  CONFIRMED")
                .contains("  sources    Musuvathi and Engler 2004")
                .contains("  replay    synproof check --scenario simultaneousOpen");
    }

    @Test
    void aResultHasATraceAndWhatIsLeftOutSaysWhy() {
        assertThat(Shell.run("trace", "LIT-32").out())
                .contains("CLOSE: no connection yet, the TCB is deleted (3.10.4)")
                .contains("The server holds an established connection; the client has none.");
        assertThat(Shell.run("trace", "LIT-33").err())
                .contains(
                        "LIT-33 has no trace: In the model no SYN,ACK opens the congestion window");
    }

    @Test
    void aNameNearlyRightIsGuessed() {
        assertThat(Shell.run("verify", "literatur").err())
                .contains("unknown claim or group 'literatur' (did you mean 'literature'?)");
        assertThat(Shell.run("trace", "LIT-99").err()).contains("unknown claim 'LIT-99'");
    }
}
