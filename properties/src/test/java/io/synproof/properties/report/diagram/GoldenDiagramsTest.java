package io.synproof.properties.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.scenarios.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Whole diagrams, letter by letter, for the eye of whoever changes them. Each run writes what it
 * draws to {@code properties/target/diagrams}; a failure says how to accept it.
 */
class GoldenDiagramsTest {
    private static final Path DRAWN = Path.of("target", "diagrams");
    private static final String GOLDEN = "src/test/resources/io/synproof/properties/report/diagram";

    private static void isAsDrawn(String name, AnnotatedTrace story) throws IOException {
        String actual = SequenceDiagram.render(story, Style.PLAIN);
        Files.createDirectories(DRAWN);
        Path drawn = Files.writeString(DRAWN.resolve(name), actual);
        assertThat(actual.lines().toList())
                .as("if it is right: cp properties/%s properties/%s/", drawn, GOLDEN)
                .containsExactlyElementsOf(golden(name).lines().toList());
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = GoldenDiagramsTest.class.getResourceAsStream(name)) {
            return file == null
                    ? "(nothing is accepted yet)"
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anOrdinaryHandshake() throws IOException {
        isAsDrawn(
                "handshake.txt",
                Stories.scripted(
                        Scenarios.HANDSHAKE.asIs(),
                        "bothEstablished",
                        "client OPEN",
                        "deliver SYN",
                        "deliver SYN,ACK",
                        "deliver ACK"));
    }

    @Test
    void anOldSynOpensAConnectionThatNobodyAskedFor() throws IOException {
        isAsDrawn(
                "old-syn.txt",
                Stories.scripted(
                        SequenceDiagramTest.GHOST,
                        "connectionCountsAgree",
                        "client OPEN",
                        "client ABORT",
                        "keep SYN",
                        "deliver SYN,ACK",
                        "deliver RST",
                        "deliver SYN"));
    }

    @Test
    void aLostSegmentIsSentAgain() throws IOException {
        isAsDrawn(
                "lost.txt",
                Stories.scripted(
                        Scenarios.HANDSHAKE.with("drop=1", "retries=1"),
                        "bothEstablished",
                        "client OPEN",
                        "deliver SYN",
                        "lose SYN,ACK",
                        "server timer",
                        "deliver SYN,ACK",
                        "deliver ACK"));
    }

    @Test
    void aCloseWithACopyThatArrivesInTimeWait() throws IOException {
        isAsDrawn(
                "close.txt",
                Stories.scripted(
                        Scenarios.CLOSE.with("duplicate=1"),
                        "bothClosed",
                        "client OPEN",
                        "deliver SYN",
                        "keep SYN,ACK",
                        "deliver ACK",
                        "client CLOSE",
                        "deliver FIN,ACK",
                        "server CLOSE",
                        "deliver ACK",
                        "deliver FIN,ACK",
                        "deliver SYN,ACK",
                        "deliver ACK"));
    }

    @Test
    void anOctetOfAnEarlierConnectionIsAccepted() throws IOException {
        isAsDrawn(
                "stale-octet.txt",
                Stories.scripted(
                        Scenarios.REINCARNATION.with("timeWait=1", "duplicate=1"),
                        "noStaleOctetAccepted",
                        "client OPEN",
                        "deliver SYN",
                        "deliver SYN,ACK",
                        "deliver ACK",
                        "server SEND",
                        "keep DATA",
                        "client CLOSE",
                        "deliver ACK",
                        "deliver FIN,ACK",
                        "server CLOSE",
                        "deliver ACK",
                        "deliver FIN,ACK",
                        "deliver ACK",
                        "tick",
                        "client timer",
                        "client OPEN",
                        "deliver SYN",
                        "deliver SYN,ACK",
                        "deliver DATA"));
    }

    @Test
    void aCrashLeavesTheOtherSideAlone() throws IOException {
        isAsDrawn(
                "crash.txt",
                Stories.scripted(
                        Scenarios.HANDSHAKE.with("serverCrashes=1", "clientSends=1"),
                        "clientToldByReset",
                        "client OPEN",
                        "deliver SYN",
                        "deliver SYN,ACK",
                        "deliver ACK",
                        "server crash",
                        "client SEND",
                        "server up",
                        "deliver DATA",
                        "deliver RST"));
    }

    @Test
    void deliveryInOneStepWithSending() throws IOException {
        isAsDrawn(
                "rendezvous.txt",
                Stories.scripted(
                        Scenarios.CLOSE.with("network=rendezvous"),
                        "closeWaitMeansFinWait2",
                        "client OPEN",
                        "client CLOSE"));
    }
}
