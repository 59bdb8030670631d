package io.synproof.properties.reality.script.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.model.network.HostSide;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.report.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three traces as scripts, to the letter, and traces that cannot be one. */
class ScriptExportTest {
    /** Set to write the files anew, when a change of them is meant. */
    private static final String REWRITE = "synproof.rewrite";

    private static final Path GOLDEN =
            Path.of("src/test/resources/io/synproof/properties/reality/script/golden");

    private static Shown shown(String claim, boolean control) {
        Check chosen = Catalogue.named(claim).checks().getFirst();
        return Shown.of((control ? chosen.control().experiment() : chosen.experiment())
                        .ask(ExperimentOptions.within(Bounds.states(60_000))))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"HS-01,false,SERVER", "KA-02,true,SERVER", "FW-05,false,CLIENT"})
    void aTraceIsAScriptToTheLetter(String claim, boolean control, HostSide side)
            throws IOException {
        Path file = GOLDEN.resolve(claim.toLowerCase(Locale.ROOT) + ".pkt");
        String text = ScriptExport.text(shown(claim, control), Optional.of(side));
        if (Objects.nonNull(System.getProperty(REWRITE))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }

        assertThat(text).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @Test
    void aHandshakeOfTwoMessagesIsNoneOfAStack() {
        assertThat(ScriptExport.of(shown("TW-03", false), Optional.empty()))
                .isEqualTo(new Written.Refused(
                        "its handshake does not have three messages, as that of every stack"));
    }

    @Test
    void withoutAWordTheSideIsTheOneThatTheEndIsAbout() {
        Written written = ScriptExport.of(shown("HS-01", false), Optional.empty());

        assertThat(written).isInstanceOf(Written.Text.class);
        assertThat(((Written.Text) written).side()).isEqualTo(HostSide.SERVER);
    }
}
