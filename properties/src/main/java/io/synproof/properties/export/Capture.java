package io.synproof.properties.export;

import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Deed;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.DiagramLine;
import io.synproof.properties.report.diagram.Note;
import io.synproof.properties.report.diagram.Row;
import io.synproof.properties.report.diagram.SegmentFlight;
import io.synproof.properties.wire.Octets;
import io.synproof.properties.wire.Pcapng;
import io.vavr.collection.List;

/**
 * A run as two packet captures, at the client's interface and at the server's. A lost segment is
 * seen only where it is sent, a forged one only where it arrives, and a duplicate arrives twice.
 *
 * @param story the run
 * @param diagram the diagram of the run
 * @param first the number of the client's interface, from 0; the server's is the next
 * @param cycle the number of steps before the cycle; more than there are without a cycle
 */
record Capture(AnnotatedTrace story, Diagram diagram, int first, int cycle) {
    private static final long SECOND = 1_000_000;

    /** The whole file: a pair of interfaces for each run. */
    static byte[] of(Shown shown) {
        List<Capture> captures = captures(shown);
        String about = shown.heading() + "\n" + shown.statement() + "\n" + shown.command()
                + "\nSecond n is step n. Numbers are those of the model, of "
                + captures.head().story.scenario().space().bits() + " bits.";
        List<byte[]> blocks = List.of(Pcapng.section(about))
                .appendAll(captures.flatMap(one -> one.interfaces(captures.length() > 1)))
                .appendAll(captures.flatMap(Capture::packets));
        return Octets.of(out -> {
            for (byte[] block : blocks) {
                out.write(block);
            }
        });
    }

    private static List<Capture> captures(Shown shown) {
        int cycle =
                shown.evidence() instanceof Evidence.Lasso lasso ? lasso.from() : Integer.MAX_VALUE;
        return shown.runs()
                .zipWithIndex()
                .map(run -> new Capture(run._1, Diagram.of(run._1), 2 * run._2, cycle));
    }

    private List<byte[]> interfaces(boolean several) {
        String run = several ? " of run " + (first / 2 + 1) : "";
        return List.of(HostSide.CLIENT, HostSide.SERVER)
                .map(side -> Pcapng.interfaceNamed(
                        side + (several ? "-" + (first / 2 + 1) : ""),
                        "what the " + side + run + " sends and receives"));
    }

    private List<byte[]> packets() {
        return diagram.rows()
                .flatMap(row -> row.lines()
                        .flatMap(this::observation)
                        .zipWithIndex()
                        .map(observation -> packet(row, observation._1, observation._2)));
    }

    /**
     * A segment seen at an interface.
     *
     * @param flight the segment
     * @param at whose interface
     */
    private record Observation(SegmentFlight flight, HostSide at) {}

    private List<Observation> observation(DiagramLine line) {
        return switch (line) {
            case DiagramLine.Nothing _ -> List.empty();
            case DiagramLine.Local _ -> List.empty();
            case DiagramLine.Departure(int number) -> {
                SegmentFlight flight = diagram.flight(number);
                yield isForged(flight)
                        ? List.<Observation>empty()
                        : List.of(new Observation(flight, flight.parcel().to().other()));
            }
            case DiagramLine.Arrival arrival -> {
                SegmentFlight flight = diagram.flight(arrival.flight());
                yield List.of(new Observation(flight, flight.parcel().to()));
            }
            case DiagramLine.Loss _ -> List.empty();
            case DiagramLine.Tick _ -> List.empty();
        };
    }

    private boolean isForged(SegmentFlight flight) {
        return story.scenes().get(flight.sentIn() - 1).action() instanceof Action.Inject
                && diagram.flights()
                        .find(other -> other.sentIn() == flight.sentIn())
                        .contains(flight);
    }

    /** A packet; those of a step follow each other by a microsecond. */
    private byte[] packet(Row row, Observation observation, int place) {
        int on = number(observation.at);
        int id = (row.step() << 6) | place;
        return Pcapng.packet(
                on,
                row.step() * SECOND + place,
                new Packet(observation.flight, on + 1, id & 0xffff).octets(),
                comment(observation.flight, row));
    }

    private int number(HostSide side) {
        return switch (side) {
            case CLIENT -> first;
            case SERVER -> first + 1;
        };
    }

    private String comment(SegmentFlight flight, Row row) {
        String deed = "step " + row.step() + ": "
                + Deed.words(story.scenes().get(row.step() - 1).action());
        return List.of(deed)
                .appendAll(row.notes()
                        .filter(note -> note.kind() == Note.Kind.RULE)
                        .map(Note::text))
                .appendAll(fate(flight, row))
                .appendAll(
                        row.step() > cycle
                                ? List.of("in the cycle that repeats for ever")
                                : List.empty())
                .mkString("\n");
    }

    private static List<String> fate(SegmentFlight flight, Row row) {
        List<String> lost = flight.lostIn()
                .filter(_ -> flight.sentIn() == row.step())
                .map(step -> flight.arrivedIn().isEmpty()
                        ? "lost in step " + step
                        : "a copy of it is lost in step " + step)
                .toList();
        return flight.arrivedIn().indexOf(row.step()) > 0 ? lost.append("a duplicate") : lost;
    }
}
