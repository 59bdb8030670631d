package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.documents.scenario.ShippedSchedules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packet sequences of RFCs that come with Synproof, played in every profile. The file of a
 * schedule is written anew by {@code ./synproof play NAME --profile all}.
 */
class ShippedSchedulesTest {

    static Stream<String> names() {
        return ShippedSchedules.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsPlayedAsBefore(String name) throws IOException {
        assertThat(Shell.run("play", name, "--profile", "all").out())
                .as("written anew by ./synproof play " + name + " --profile all")
                .isEqualTo(golden(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsSoInRfc9293(String name) {
        boolean isSo = !List.of("rfc9293-figure-7").contains(name);

        assertThat(Shell.run("play", name).code()).isEqualTo(isSo ? 0 : 1);
    }

    @Test
    void thereAreTwentyOfRfcsAndTwoToStartFrom() {
        assertThat(names().filter(name -> name.startsWith("rfc9293-"))).hasSize(8);
        assertThat(names().filter(name -> name.startsWith("rfc1337-"))).hasSize(4);
        assertThat(names().filter(name -> name.startsWith("rfc5961-"))).hasSize(6);
        assertThat(names().filter(name -> name.startsWith("rfc7323-"))).hasSize(3);
        assertThat(names().filter(name -> name.startsWith("rfc6191-"))).hasSize(3);
        assertThat(names().filter(name -> !name.startsWith("rfc")))
                .containsExactly("established", "timestamps");
    }

    /** Where a profile departs from the text, and where not; by the last lines of a play. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rfc9293-figure-7 | RFC793, RFC9293: not so in line 9, not so in line 10
            rfc9293-figure-7 | RFC9293_INTENT, LINUX: as the schedule says
            rfc9293-figure-12 | RFC793: not so in line 7, not so in line 9
            rfc5961-reset-in-window | RFC793: not so in line 5, stops in line 6
            rfc7323-no-timestamp | LINUX: not so in line 5
            rfc6191-newer-timestamp | LINUX: as the schedule says
            """)
    void someProfilesDepart(String name, String summary) {
        assertThat(Shell.run("play", name, "--profile", "all").out().lines()).contains(summary);
    }

    /** RFC 5961, section 5, leaves hazard H1 only where the numbers of both are near. */
    @Test
    void anOldOctetIsRefusedWhereItsAcknowledgmentIsAWindowBelow(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("far.yaml");
        Files.writeString(
                file, resource(ShippedSchedules.class, "rfc1337-h1.yaml").replace("110", "200"));

        assertThat(Shell.run("play", "rfc1337-h1").out()).contains("<SEQ=111><ACK=301><CTL=ACK>");
        assertThat(Shell.run("play", file.toString()).out())
                .contains("not so: client sent ACK ack=301; it sent ACK"
                        + " <SEQ=201><ACK=300><CTL=ACK>");
    }

    private static String golden(String name) throws IOException {
        return resource(ShippedSchedulesTest.class, name + ".txt");
    }

    private static String resource(Class<?> beside, String name) throws IOException {
        try (InputStream stream = beside.getResourceAsStream("schedules/" + name)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
