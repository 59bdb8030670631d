package io.synproof.properties.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a diagram shows, and in which words. */
class SequenceDiagramTest {
    private static final ConfiguredScenario LOSSY = Scenarios.HANDSHAKE.with("drop=1", "retries=1");

    static final ConfiguredScenario GHOST = Scenarios.OLD_DUPLICATE_SYN.with(
            "handshake=two",
            "duplicate=1",
            "clientCloses=never",
            "serverCloses=never",
            "giveUp=no");

    private static String plain(AnnotatedTrace story) {
        return SequenceDiagram.render(story, Style.PLAIN);
    }

    private static List<String> rows(AnnotatedTrace story) {
        return plain(story)
                .lines()
                .filter(line -> line.matches(" *\\d+ [ !] .*"))
                .toList();
    }

    private static String row(AnnotatedTrace story, int step) {
        return rows(story).get(step);
    }

    @Test
    void aSegmentThatIsNotDelayedIsOneArrow() {
        AnnotatedTrace story =
                Stories.scripted(LOSSY, "bothEstablished", "client OPEN", "deliver SYN");

        assertThat(row(story, 2)).matches(".*\\|--- \\[SYN] SEQ=0 -+>\\| SYN-RECEIVED");
    }

    @Test
    void aSegmentThatIsDelayedLeavesIntoALaneAndComesOutOfItLater() {
        AnnotatedTrace story = Stories.scripted(
                LOSSY, "bothEstablished", "client OPEN", "client timer", "deliver SYN");

        assertThat(plain(story)).containsPattern("\\|--- \\[SYN] SEQ=0 -+\\. ");
        assertThat(row(story, 2)).containsPattern("retransmission timer +: ");
        assertThat(row(story, 3)).containsPattern(" '-:?-* \\[SYN] SEQ=0 -+>\\|");
    }

    @Test
    void aLossIsABrokenArrowAndTheNetworksDoing() {
        AnnotatedTrace story =
                Stories.scripted(LOSSY, "bothEstablished", "client OPEN", "lose SYN");

        assertThat(row(story, 2)).contains("  2 ! ").matches(".*\\|--- \\[SYN] SEQ=0 -+X +\\|.*");
        assertThat(plain(story)).contains("! the network loses it");
    }

    @Test
    void ofFourConnectionsOrMoreInOneStateTheFirstAndTheLastAreNamed() {
        AnnotatedTrace flood = Stories.found(
                Scenarios.SYN_FLOOD.with(
                        "network=rendezvous",
                        "clientOpens=0",
                        "inject=5",
                        "giveUp=no",
                        "backlog=4",
                        "maxSynBacklog=128"),
                "synQueueFull");

        assertThat(row(flood, 3)).endsWith("| SYN-RECEIVED #1");
        assertThat(row(flood, 4)).endsWith("| SYN-RECEIVED #1 to #4");
        assertThat(row(flood, 5)).endsWith("| SYN-RECEIVED #1 to #5");
    }

    @Test
    void aCopyThatArrivesLateSaysOfWhichStepItIs() {
        AnnotatedTrace story = Stories.found(GHOST, "connectionCountsAgree");

        assertThat(row(story, 6)).containsPattern("'~~ #1 \\[SYN] SEQ=0 ~+>\\| ESTABLISHED #2");
        assertThat(plain(story))
                .contains("! the network keeps a copy of it, to deliver it again")
                .contains("old copy of step 3: the client's connection #1 sent it in step 1");
    }

    @Test
    void whatPassesAnOlderSegmentSaysWhich() {
        AnnotatedTrace story = Stories.scripted(
                Scenarios.HANDSHAKE.with("clientSends=1"),
                "bothEstablished",
                "client OPEN",
                "deliver SYN",
                "deliver SYN,ACK",
                "client SEND",
                "deliver DATA");

        assertThat(row(story, 5)).startsWith("  5 ! ");
        assertThat(plain(story)).contains("! it overtakes what step 3 sent: [ACK] SEQ=1 ACK=1");
    }

    @Test
    void aReceiverThatCountsFromOtherNumbersReadsOthers() {
        AnnotatedTrace story = Stories.found(
                Scenarios.REINCARNATION.with("msl=1", "timeWait=1", "capacity=2"),
                "noStaleOctetAccepted");

        assertThat(plain(story))
                .contains("the client's connection #2 reads it as SEQ=0 ACK=0")
                .contains("the client's user gets octet 2");
    }

    @Test
    void aNumberThatCountsFromNothingStandsInParentheses() {
        AnnotatedTrace story = Stories.scripted(
                Scenarios.HANDSHAKE.with("serverListens=no"),
                "bothEstablished",
                "client OPEN",
                "deliver SYN",
                "deliver RST,ACK");

        assertThat(row(story, 3)).contains("[RST,ACK] SEQ=(0) ACK=1");
        assertThat(plain(story)).contains("(0)       a number as it stands in the segment");
    }

    @Test
    void numbersStartAtTheFirstOfAConnectionEvenIfItMovesThem() {
        AnnotatedTrace story = Stories.scripted(
                LOSSY.with("synRepeat=newNumber"),
                "synRepeatsItsNumber",
                "client OPEN",
                "lose SYN",
                "client timer",
                "deliver SYN",
                "deliver SYN,ACK");

        assertThat(row(story, 4)).contains("[SYN] SEQ=1");
        assertThat(row(story, 5)).contains("[SYN,ACK] SEQ=0 ACK=2");
    }

    @Test
    void severalPortsAreTold() {
        AnnotatedTrace story = Stories.scripted(
                Scenarios.HANDSHAKE.with("ports=2", "clientOpens=2"),
                "bothEstablished",
                "client OPEN",
                "client OPEN",
                "deliver SYN");

        assertThat(plain(story)).contains("SYN-SENT #1p0").contains("SYN-SENT #2p1");
    }

    @Test
    void aFullNetworkLosesWhatIsSent() {
        AnnotatedTrace story = Stories.scripted(
                Scenarios.HANDSHAKE.with("capacity=1", "overflow=tailDrop", "retries=1"),
                "bothEstablished",
                "client OPEN",
                "client timer");

        assertThat(plain(story))
                .contains("! the network is full and loses [SYN] SEQ=0")
                .containsPattern("\\|--- \\[SYN] SEQ=0 -+X");
    }

    @Test
    void aNetworkThatKeepsEverythingHoldsEachSegmentOnce() {
        AnnotatedTrace story = Stories.scripted(
                Scenarios.HANDSHAKE.with("network=persistent", "retries=1"),
                "bothEstablished",
                "client OPEN",
                "client timer",
                "deliver SYN",
                "deliver SYN");

        assertThat(plain(story))
                .contains("in flight already: [SYN] SEQ=0")
                .contains("old copy of step 3");
    }

    @Test
    void aCrashedHostIsDown() {
        AnnotatedTrace story = Stories.scripted(
                Scenarios.HANDSHAKE.with("serverCrashes=1"),
                "bothEstablished",
                "client OPEN",
                "server crash",
                "deliver SYN",
                "server up");

        assertThat(row(story, 2)).contains("  2 ! ").endsWith("CRASH: all memory is lost  | DOWN");
        assertThat(plain(story)).contains("the host is down: the segment is lost");
        assertThat(row(story, 4)).endsWith("up again  | LISTEN");
    }

    @Test
    void aStoryWithoutStepsIsItsMoral() {
        AnnotatedTrace story = Stories.scripted(Scenarios.HANDSHAKE.asIs(), "bothEstablished");

        assertThat(rows(story)).hasSize(1);
        assertThat(plain(story)).endsWith("\n\nThe start itself shows it.\n");
    }

    @Test
    void coloursChangeNoLetter() {
        AnnotatedTrace story = Stories.found(GHOST, "connectionCountsAgree");
        String coloured = SequenceDiagram.render(story, Style.COLOUR);

        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .containsExactlyElementsOf(plain(story).lines().toList());
    }
}
