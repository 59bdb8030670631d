package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code new-claim}: a document to begin with. */
class NewClaimTest {
    @TempDir
    private Path folder;

    @Test
    void whatItWritesComesOutAsExpected() {
        String file = folder.resolve("mine.md").toString();

        assertThat(Shell.run("new-claim", file))
                .isEqualTo(new Shell(
                        0,
                        "wrote " + file + "; next: synproof verify " + file
                                + System.lineSeparator(),
                        ""));
        Shell verified =
                Shell.run("verify", file, "--out", folder.resolve("out").toString());
        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .contains("4 claims: 2 confirmed, 1 refuted, 1 not-checkable; 4 as expected");
    }

    @Test
    void whatIsThereIsOverwrittenOnlyByForce() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.md"), "precious");

        Shell refused = Shell.run("new-claim", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("mine.md exists; --force overwrites it");
        assertThat(file).hasContent("precious");
        assertThat(Shell.run("new-claim", file.toString(), "--force").code()).isZero();
        assertThat(file).content().startsWith("# Notes of my own");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(Shell.run("new-claim", folder.resolve("no/mine.md").toString())
                        .err())
                .contains("cannot be written; it is the name of a file in a folder that exists");
    }

    @Test
    void theSchemaHasTheNamesOfPropertiesAndSettings() {
        assertThat(Shell.run("new-claim", "--schema").out())
                .startsWith("{")
                .contains("\"noStaleOctetAccepted\"", "\"serverCloses\" : {")
                .contains("\"https://json-schema.org/draft/2020-12/schema\"");
    }
}
