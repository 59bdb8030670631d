package io.synproof.properties.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Bounds;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.asking.Story;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The diagrams, letter by letter. */
class SequenceDiagramTest {
    private static final int WIDEST = 110;

    private static Story story(Setup setup, String question) {
        return new Experiment(setup, Questions.named(question))
                .ask(Effort.within(Bounds.states(1_000_000)))
                .story()
                .orElseThrow();
    }

    private static String diagram(Setup setup, String question) {
        return SequenceDiagram.render(story(setup, question), Style.PLAIN);
    }

    private static String body(String diagram) {
        return diagram.substring(diagram.indexOf("      CLIENT"));
    }

    private static final Setup GHOST = Scenarios.OLD_DUPLICATE_SYN.with(
            "handshake=two",
            "duplicate=1",
            "clientCloses=never",
            "serverCloses=never",
            "giveUp=no");

    private static String golden(String name) throws IOException {
        try (InputStream file = SequenceDiagramTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anOrdinaryHandshakeReadsAsInTheRfc() throws IOException {
        assertThat(body(diagram(Scenarios.HANDSHAKE.asIs(), "bothEstablished")))
                .isEqualTo(golden("handshake.txt"));
    }

    @Test
    void anOldSynIsSeenToBeOldAndItsCopyToBeTheNetworksDoing() throws IOException {
        assertThat(body(diagram(GHOST, "connectionCountsAgree"))).isEqualTo(golden("old-syn.txt"));
    }

    @Test
    void aLossIsABrokenArrow() {
        assertThat(diagram(Scenarios.HALF_OPEN.with("retries=0", "drop=1"), "clientLeftConnected"))
                .contains("X")
                .contains("! the network loses it");
    }

    @Test
    void ticksAreRulesAcrossTheDiagram() {
        assertThat(diagram(Scenarios.LAST_ACK_LOST.asIs(), "repeatedFinAnswered"))
                .contains("......................... tick 1 .........................")
                .contains("......................... tick 2 .........................");
    }

    @Test
    void aCrashedHostIsDown() {
        String diagram = diagram(
                Scenarios.HANDSHAKE.with("serverCrashes=1", "retries=1"), "clientLeftConnected");

        assertThat(diagram).contains("CRASH: all memory is lost").contains("  DOWN\n");
    }

    @Test
    void plainDiagramsAreAsciiOfAtMostAHundredAndTenColumnsAndEndWithTheMoral() {
        Story story = story(Scenarios.REINCARNATION.with("timeWait=0"), "noStaleOctetAccepted");
        String diagram = SequenceDiagram.render(story, Style.PLAIN);

        assertThat(diagram).isASCII().endsWith(story.moral() + "\n");
        assertThat(diagram.lines().filter(line -> !line.equals(story.moral())))
                .allMatch(line -> line.length() <= WIDEST);
    }

    @Test
    void everyStepHasARowAndColoursChangeNoLetter() {
        Story story = story(GHOST, "connectionCountsAgree");
        String plain = SequenceDiagram.render(story, Style.PLAIN);
        String coloured = SequenceDiagram.render(story, Style.COLOUR);

        assertThat(Layout.of(story).rows().size()).isEqualTo(story.length() + 1);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
}
