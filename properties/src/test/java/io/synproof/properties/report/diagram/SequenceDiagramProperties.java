package io.synproof.properties.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.vavr.collection.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever happens, a diagram shows all of it, once and in order, within its width. */
@Tag("long")
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
    Arbitrary<AnnotatedTrace> stories() {
        Arbitrary<ConfiguredScenario> setups = Combinators.combine(
                        Arbitraries.of(Scenarios.ALL),
                        Arbitraries.of(NETWORKS.asJava()),
                        Arbitraries.of(RULES.asJava()))
                .as(SequenceDiagramProperties::setup);
        return Combinators.combine(setups, Arbitraries.longs())
                .as((setup, seed) -> Stories.random(setup, seed, LONGEST));
    }

    private static ConfiguredScenario setup(
            NamedScenario scenario, List<String> network, List<String> rules) {
        return scenario.asIs()
                .with(FAULTY.asJava())
                .with(network.asJava())
                .with(rules.asJava())
                .with("wrap=allowed");
    }

    @Provide
    Arbitrary<AnnotatedTrace> crowds() {
        return Stories.crowds(LONGEST);
    }

    @Property(tries = 150, seed = "13")
    void linesAreAsciiAndNoWiderThanAHundredAndTenColumns(@ForAll("stories") AnnotatedTrace story) {
        assertThat(SequenceDiagram.render(story, Style.PLAIN)).isASCII();
        assertThat(SequenceDiagram.render(story, Style.PLAIN).lines())
                .allMatch(line -> line.length() <= 110)
                .allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Property(tries = 300, seed = "13")
    void noLabelIsOverprintedOrCutOff(@ForAll("crowds") AnnotatedTrace story) {
        Diagram diagram = Diagram.of(story);
        diagram.rows()
                .forEach(row -> assertThat(pictured(diagram, row))
                        .as(SequenceDiagram.render(story, Style.PLAIN))
                        .satisfies(text -> labels(diagram, row)
                                .forEach(label -> assertThat(text)
                                        .containsPattern(
                                                "[| ]" + Pattern.quote(label) + "([,| ]|$)"))));
    }

    /** What a row draws between the rails, without its notes. */
    private static String pictured(Diagram diagram, Row row) {
        Row mute = new Row(
                row.step(),
                row.cause(),
                row.at(),
                row.client(),
                row.server(),
                row.lines(),
                List.empty());
        return new RowText(diagram, ColumnLayout.of(diagram), new AnsiColours(Style.PLAIN))
                .lines(mute)
                .map(line -> line.substring(Math.min(line.length(), line.indexOf('|'))))
                .mkString("\n");
    }

    /** What must be read in a row beside its notes and its states. */
    private static List<String> labels(Diagram diagram, Row row) {
        return row.lines().filter(diagram::isDrawn).flatMap(line -> switch (line) {
            case DiagramLine.Nothing _ -> List.<String>empty();
            case DiagramLine.Local(var _, String text) -> List.of(text);
            case DiagramLine.Departure(int flight) -> List.of(caption(diagram, flight));
            case DiagramLine.Arrival(int flight, var _, var _) -> List.of(caption(diagram, flight));
            case DiagramLine.Loss(int flight) -> List.of(caption(diagram, flight));
            case DiagramLine.Tick(int now, var _, String client, String server) ->
                List.of("tick " + now).appendAll(timers(client)).appendAll(timers(server));
        });
    }

    private static String caption(Diagram diagram, int flight) {
        return diagram.flight(flight).parcel().caption();
    }

    private static List<String> timers(String left) {
        return List.of(left.split("  ")).map(String::strip).filter(timer -> !timer.isEmpty());
    }

    @Property(tries = 300, seed = "13")
    void everyArrowBeginsAndEndsWhereItsLaneDoes(@ForAll("crowds") AnnotatedTrace story) {
        Diagram diagram = Diagram.of(story);
        ColumnLayout frame = ColumnLayout.of(diagram);
        LinePainter brush = new LinePainter(diagram, frame);
        for (Row row : diagram.rows()) {
            row.lines().zipWithIndex().filter(line -> diagram.isDrawn(line._1)).forEach(line -> {
                int at = row.at() + line._2;
                String arrow = brush.draw(line._1, at).last();
                assertThat(diagram.lanes()
                                .filterValues(lane -> lane.from() == at || lane.to() == at))
                        .as(arrow)
                        .allSatisfy(lane -> assertThat(arrow.charAt(frame.column(lane._2)))
                                .isIn(lane._2.from() == at ? '.' : '\''));
            });
        }
    }

    @Property(tries = 300, seed = "13")
    void everyAgeIsReadInItsLane(@ForAll("crowds") AnnotatedTrace story) {
        Diagram diagram = Diagram.of(story);
        ColumnLayout frame = ColumnLayout.of(diagram);
        LinePainter brush = new LinePainter(diagram, frame);
        for (Row row : diagram.rows()) {
            row.lines().zipWithIndex().forEach(line -> {
                if (line._1 instanceof DiagramLine.Tick tick) {
                    String drawn = brush.draw(tick, row.at() + line._2).head();
                    diagram.lanes()
                            .filterKeys(tick.ages()::containsKey)
                            .forEach((flight, lane) -> assertThat(
                                            drawn.substring(frame.column(lane)))
                                    .startsWith(tick.ages().get(flight).get() + "="));
                }
            });
        }
    }

    @Property(tries = 150, seed = "13")
    void theLastLinesAreTheMoral(@ForAll("stories") AnnotatedTrace story) {
        String text = SequenceDiagram.render(story, Style.PLAIN);
        String end = text.substring(text.lastIndexOf("\n\n") + 2);

        assertThat(end.replace('\n', ' ').strip()).endsWith(story.explanation());
    }

    @Property(tries = 150, seed = "13")
    void everyStepHasARowWithTheStatesAfterIt(@ForAll("stories") AnnotatedTrace story) {
        var numbers = SequenceDiagram.render(story, Style.PLAIN)
                .lines()
                .filter(line -> line.matches(" *\\d+ [ !] .*"))
                .map(line -> Integer.valueOf(line.substring(0, 3).strip()));

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, story.length()).boxed().toList());
    }

    @Property(tries = 150, seed = "13")
    void everySegmentIsDrawnWhereItIsSentArrivesAndIsLost(@ForAll("stories") AnnotatedTrace story) {
        Diagram diagram = Diagram.of(story);
        List<AnnotatedTrace.TraceStep> scenes = List.ofAll(story.scenes());
        scenes.zip(diagram.rows().tail()).forEach(both -> {
            var events = both._1.label().events();
            List<DiagramLine> lines = both._2.lines();
            assertThat(lines.count(line -> line instanceof DiagramLine.Departure))
                    .isEqualTo(events.flatMap(event -> event.sent())
                            .map(segment -> packets(story, segment))
                            .sum()
                            .intValue());
            assertThat(lines.count(line -> line instanceof DiagramLine.Arrival))
                    .isEqualTo(events.count(event -> event.consumed().isDefined()));
            assertThat(lines.count(line -> line instanceof DiagramLine.Loss))
                    .isEqualTo(losesSegment(both._1.action()) ? 1 : 0);
        });
    }

    /** Datagrams are told of, not drawn. */
    private static boolean losesSegment(Action action) {
        return action instanceof Action.Lose(PacketInFlight packet, int _)
                && packet.tcp().isDefined();
    }

    private static int packets(AnnotatedTrace story, Segment segment) {
        return segment.text().isEmpty() ? 1 : story.scenario().medium().fragments();
    }

    @Property(tries = 150, seed = "13")
    void everythingThatIsSaidCanBeRead(@ForAll("stories") AnnotatedTrace story) {
        String text = letters(SequenceDiagram.render(story, Style.PLAIN));

        assertThat(Diagram.of(story).rows().flatMap(Row::notes).map(Note::text))
                .allMatch(note -> text.contains(letters(note)));
    }

    /** A text without what a broken line may have between two words: space, rails and lanes. */
    private static String letters(String text) {
        return text.replaceAll("[\\s|:]", "");
    }

    @Property(tries = 150, seed = "13")
    void whatIsAloftInTheDiagramIsInFlightInTheWorld(@ForAll("stories") AnnotatedTrace story) {
        Diagram diagram = Diagram.of(story);
        int now = List.ofAll(story.scenes()).count(scene -> scene.action() instanceof Action.Tick);
        var world = story.scenes().isEmpty()
                ? story.start()
                : story.scenes().getLast().after();

        assertThat(diagram.flights()
                        .filter(SegmentFlight::isAloft)
                        .map(flight -> flight.parcel().aged(now - flight.sentAt()))
                        .sorted())
                .isEqualTo(world.network()
                        .inFlight()
                        .filter(packet -> packet.tcp().isDefined())
                        .sorted());
    }
}
