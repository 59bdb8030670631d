package io.synproof.properties.export;

import io.synproof.export.MermaidText;
import io.synproof.model.network.HostSide;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.DiagramLine;
import io.synproof.properties.report.diagram.Note;
import io.synproof.properties.report.diagram.Row;
import io.synproof.properties.report.diagram.SegmentFlight;
import io.vavr.collection.List;

/**
 * A trace as a Mermaid sequence diagram. Mermaid has level arrows only, so a segment that stays in
 * flight longer than one step goes to the network first, and from there on to its receiver.
 *
 * @param diagram a run
 * @param suffix a suffix that distinguishes its participants from those of another run
 * @param cycle the number of steps before the cycle; more than there are without a cycle
 */
record Mermaid(Diagram diagram, String suffix, int cycle) {

    /** The diagram of all runs. */
    static String of(Shown shown) {
        List<Mermaid> runs = runs(shown.evidence());
        return List.ofAll(MermaidText.title(shown.heading()))
                        .append("sequenceDiagram")
                        .appendAll(runs.flatMap(run -> run.participants(runs.length() > 1))
                                .map(line -> "    " + line))
                        .appendAll(runs.flatMap(Mermaid::lines).map(line -> "    " + line))
                        .appendAll(remark(shown.evidence()).map(line -> "    " + line))
                        .mkString("\n")
                + "\n";
    }

    private static List<Mermaid> runs(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Run(var story) -> List.of(run(story, "", Integer.MAX_VALUE));
            case Evidence.Lasso(var story, int from, String _) -> List.of(run(story, "", from));
            case Evidence.Difference(var story, String _) ->
                List.of(run(story, "", Integer.MAX_VALUE));
            case Evidence.IndistinguishablePair twins ->
                List.of(
                        run(twins.story(), "1", Integer.MAX_VALUE),
                        run(twins.other(), "2", Integer.MAX_VALUE));
        };
    }

    private static Mermaid run(AnnotatedTrace story, String suffix, int cycle) {
        return new Mermaid(Diagram.of(story), suffix, cycle);
    }

    private static List<String> remark(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Run _ -> List.empty();
            case Evidence.Lasso(var _, int _, String respects) ->
                respects.isEmpty()
                        ? List.empty()
                        : List.of("Note over C,S: " + MermaidText.safe("Fairness: " + respects));
            case Evidence.Difference(var _, String remark) ->
                List.of("Note over C,S: " + MermaidText.safe(remark));
            case Evidence.IndistinguishablePair twins ->
                List.of("Note over C1,S2: " + MermaidText.safe(twins.words()));
        };
    }

    private List<String> participants(boolean boxed) {
        List<String> three = List.of(
                "participant C" + suffix + " as client",
                "participant N" + suffix + " as network",
                "participant S" + suffix + " as server");
        return boxed ? three.prepend("box run " + suffix).append("end") : three;
    }

    private List<String> lines() {
        List<String> steps = diagram.rows().flatMap(this::step);
        String explanation = across(diagram.explanation());
        return cycle <= diagram.length()
                ? steps.append("end").append(explanation)
                : steps.append(explanation);
    }

    private List<String> step(Row row) {
        List<String> told = row.lines()
                .flatMap(line -> line(row, line))
                .appendAll(states(row))
                .appendAll(row.notes().filter(Mermaid::isTold).map(this::note));
        return cycle == row.step() ? told.append("loop for ever").appendAll(still()) : told;
    }

    /** A loop of Mermaid must have something in it. */
    private List<String> still() {
        return cycle == diagram.length()
                ? List.of(across("nothing happens any more"))
                : List.empty();
    }

    private static boolean isTold(Note note) {
        return switch (note.kind()) {
            case RULE -> true;
            case ADVERSARY -> true;
            case REMARK -> false;
            case COUNTED -> true;
        };
    }

    private List<String> line(Row row, DiagramLine line) {
        return switch (line) {
            case DiagramLine.Nothing _ -> List.empty();
            case DiagramLine.Local(HostSide side, String text) ->
                List.of("Note over " + who(side) + ": " + row.step() + " "
                        + MermaidText.safe(text));
            case DiagramLine.Departure(int number) -> departure(diagram.flight(number));
            case DiagramLine.Arrival arrival -> arrival(diagram.flight(arrival.flight()), row);
            case DiagramLine.Loss(int number) -> loss(diagram.flight(number), row);
            case DiagramLine.Tick tick -> List.of(across(row.step() + " tick " + tick.now()));
        };
    }

    private List<String> departure(SegmentFlight flight) {
        String from = who(flight.parcel().to().other());
        if (flight.isTurnedAway()) {
            return List.of(from + "-xN" + suffix + ": " + caption(flight) + " lost");
        }
        return flight.isDirect()
                ? List.empty()
                : List.of(from + "-)N" + suffix + ": " + caption(flight));
    }

    private List<String> arrival(SegmentFlight flight, Row row) {
        boolean whole = flight.isDirect() && flight.arrivedIn().head() == row.step();
        String from = whole ? who(flight.parcel().to().other()) : "N" + suffix;
        String again = flight.arrivedIn().indexOf(row.step()) > 0 ? "copy " : "";
        return List.of(from + (again.isEmpty() ? "->>" : "-->>")
                + who(flight.parcel().to()) + ": " + row.step() + " " + again + caption(flight));
    }

    private List<String> loss(SegmentFlight flight, Row row) {
        String from = flight.isDirect() && !flight.isCopied()
                ? who(flight.parcel().to().other())
                : "N" + suffix;
        return List.of(from + "-x" + who(flight.parcel().to()) + ": " + row.step() + " "
                + caption(flight) + " lost");
    }

    private List<String> states(Row row) {
        return List.of(HostSide.CLIENT, HostSide.SERVER).flatMap(side -> {
            Row.Margin margin = switch (side) {
                case CLIENT -> row.client();
                case SERVER -> row.server();
            };
            return margin.changed() || row.step() == 0
                    ? List.of("Note over " + who(side) + ": "
                            + MermaidText.safe(margin.lines().mkString(", ")))
                    : List.<String>empty();
        });
    }

    private String note(Note note) {
        return across(note.kind().sign() + note.text());
    }

    private String across(String text) {
        return "Note over C" + suffix + ",S" + suffix + ": " + MermaidText.safe(text);
    }

    private String who(HostSide side) {
        return switch (side) {
            case CLIENT -> "C" + suffix;
            case SERVER -> "S" + suffix;
        };
    }

    private static String caption(SegmentFlight flight) {
        return MermaidText.safe(flight.parcel().caption());
    }
}
