package io.synproof.properties.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.network.InFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.properties.asking.Story;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import io.vavr.collection.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens, a diagram shows all of it, once and in order, within its width. */
class SequenceDiagramProperties {
    private static final int LONGEST = 40;

    private static final List<String> FAULTY =
            List.of("drop=2", "duplicate=2", "clientCrashes=1", "serverCrashes=1", "retries=2");

    /** Networks of every kind, each with what it does to a segment for which it has no room. */
    private static final List<List<String>> NETWORKS = List.of(
            List.of("network=bag"),
            List.of("network=fifo", "capacity=3", "overflow=tailDrop"),
            List.of("network=overtaking", "overtake=2", "capacity=4", "overflow=blocking"),
            List.of("network=persistent", "duplicate=0"),
            List.of("network=rendezvous", "fragments=1"));

    private static final List<List<String>> RULES = List.of(
            List.empty(),
            List.of("handshake=two"),
            List.of("handshake=four"),
            List.of("connectionKey=everySyn", "handshake=two"),
            List.of("closeSignal=syn"),
            List.of("synRepeat=newNumber"),
            List.of("receive=called", "serverSends=2", "clientSends=2"));

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<Setup> setups = Combinators.combine(
                        Arbitraries.of(Scenarios.ALL),
                        Arbitraries.of(NETWORKS.asJava()),
                        Arbitraries.of(RULES.asJava()))
                .as(SequenceDiagramProperties::setup);
        return Combinators.combine(setups, Arbitraries.longs())
                .as((setup, seed) -> Stories.random(setup, question(seed), seed, LONGEST));
    }

    private static Setup setup(NamedScenario scenario, List<String> network, List<String> rules) {
        return scenario.asIs()
                .with(FAULTY.asJava())
                .with(network.asJava())
                .with(rules.asJava())
                .with("wrap=allowed");
    }

    private static String question(long seed) {
        return seed % 2 == 0 ? "connectionCountsAgree" : "noStaleOctetAccepted";
    }

    @Property(tries = 150)
    void linesAreAsciiAndNoWiderThanAHundredAndTenColumns(@ForAll("stories") Story story) {
        assertThat(SequenceDiagram.render(story, Style.PLAIN)).isASCII();
        assertThat(SequenceDiagram.render(story, Style.PLAIN).lines())
                .allMatch(line -> line.length() <= 110)
                .allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Property(tries = 150)
    void theLastLinesAreTheMoral(@ForAll("stories") Story story) {
        String text = SequenceDiagram.render(story, Style.PLAIN);
        String end = text.substring(text.lastIndexOf("\n\n") + 2);

        assertThat(end.replace('\n', ' ').strip()).endsWith(story.moral());
    }

    @Property(tries = 150)
    void everyStepHasARowWithTheStatesAfterIt(@ForAll("stories") Story story) {
        var numbers = SequenceDiagram.render(story, Style.PLAIN)
                .lines()
                .filter(line -> line.matches(" *\\d+ [ !] .*"))
                .map(line -> Integer.valueOf(line.substring(0, 3).strip()));

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, story.length()).boxed().toList());
    }

    @Property(tries = 150)
    void everySegmentIsDrawnWhereItIsSentArrivesAndIsLost(@ForAll("stories") Story story) {
        Diagram diagram = Diagram.of(story);
        List<Story.Scene> scenes = List.ofAll(story.scenes());
        scenes.zip(diagram.rows().tail()).forEach(both -> {
            var events = both._1.label().events();
            List<Line> lines = both._2.lines();
            assertThat(lines.count(line -> line instanceof Line.Departure))
                    .isEqualTo(events.flatMap(event -> event.sent())
                            .map(segment -> packets(story, segment))
                            .sum()
                            .intValue());
            assertThat(lines.count(line -> line instanceof Line.Arrival))
                    .isEqualTo(events.count(event -> event.consumed().isDefined()));
            assertThat(lines.count(line -> line instanceof Line.Loss))
                    .isEqualTo(losesSegment(both._1.action()) ? 1 : 0);
        });
    }

    /** Datagrams are told of, not drawn. */
    private static boolean losesSegment(Action action) {
        return action instanceof Action.Lose(InFlight packet, int _)
                && packet.tcp().isDefined();
    }

    private static int packets(Story story, Segment segment) {
        return segment.text().isEmpty() ? 1 : story.scenario().medium().fragments();
    }

    @Property(tries = 150)
    void everythingThatIsSaidCanBeRead(@ForAll("stories") Story story) {
        String text = letters(SequenceDiagram.render(story, Style.PLAIN));

        assertThat(Diagram.of(story).rows().flatMap(Row::notes).map(Note::text))
                .allMatch(note -> text.contains(letters(note)));
    }

    /** A text without what a broken line may have between two words: space, rails and lanes. */
    private static String letters(String text) {
        return text.replaceAll("[\\s|:]", "");
    }

    @Property(tries = 150)
    void whatIsAloftInTheDiagramIsInFlightInTheWorld(@ForAll("stories") Story story) {
        Diagram diagram = Diagram.of(story);
        int now = List.ofAll(story.scenes()).count(scene -> scene.action() instanceof Action.Tick);
        var world = story.scenes().isEmpty()
                ? story.start()
                : story.scenes().getLast().after();

        assertThat(diagram.flights()
                        .filter(Flight::isAloft)
                        .map(flight -> flight.parcel().aged(now - flight.sentAt()))
                        .sorted())
                .isEqualTo(world.network()
                        .inFlight()
                        .filter(packet -> packet.tcp().isDefined())
                        .sorted());
    }
}
