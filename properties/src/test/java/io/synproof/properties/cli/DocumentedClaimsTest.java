package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims in the documentation, which is verified as a user's notes are. */
class DocumentedClaimsTest {
    @TempDir
    private Path folder;

    @Test
    void theGuidesOwnClaimsComeOutAsTheySay() {
        Shell shell = Shell.run("verify", "../docs", "--out", folder.toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("GUIDE-1  CONDITIONAL  sources RFC 9293, 3.6")
                .contains("    The side that closes first waits in TIME-WAIT, unless the other"
                        + " side aborts.")
                .contains("GUIDE-2  CONFIRMED")
                .contains("2 claims: 1 confirmed, 1 conditional; 2 as expected");
    }
}
