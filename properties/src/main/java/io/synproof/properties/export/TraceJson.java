package io.synproof.properties.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Deed;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.DiagramLine;
import io.synproof.properties.report.diagram.Note;
import io.synproof.properties.report.diagram.Row;
import io.synproof.properties.report.diagram.SegmentFlight;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A trace, in the fields of the JSON output.
 *
 * @param claim the claim; null for a question of a user
 * @param statement the statement, or what the question says
 * @param title which check, control or ordinary run; of a question the scenario's and its own name
 * @param outcome what was found
 * @param scenario the scenario
 * @param settings the settings that were changed
 * @param property the question
 * @param wanted the quantity of which it is asked whether it is exactly so much; else null
 * @param excluding sentences: runs in which a step carries one of them are not asked about
 * @param value the quantity, if the question is about one; else null
 * @param command the command that finds it again
 * @param replay the command that takes it again
 * @param evidence {@code run}, {@code lasso}, {@code difference} or {@code twins}
 * @param cycleFrom of a lasso, the number of steps after which what repeats begins; else null
 * @param fairness of a lasso, the fairness that it respects, in words; else null
 * @param remark what is alike and what differs, of twins and of a difference; else null
 * @param runs the runs: one, or two
 */
public record TraceJson(
        @Nullable String claim,
        String statement,
        String title,
        Outcome outcome,
        String scenario,
        Map<String, String> settings,
        String property,
        @Nullable Long wanted,
        List<String> excluding,
        @Nullable Long value,
        String command,
        String replay,
        String evidence,
        @Nullable Integer cycleFrom,
        @Nullable String fairness,
        @Nullable String remark,
        List<RunJson> runs) {

    /**
     * A run.
     *
     * @param sequenceBits the width of a sequence number
     * @param moral the explanation of its end
     * @param choices the choices that it makes: the place of each action among those that are
     *     possible
     * @param steps the start, which is step 0, and the steps
     * @param segments all segments, in the order of sending
     */
    public record RunJson(
            int sequenceBits,
            String moral,
            String choices,
            List<StepJson> steps,
            List<SegmentJson> segments) {

        static RunJson of(AnnotatedTrace story) {
            Diagram diagram = Diagram.of(story);
            return new RunJson(
                    story.scenario().space().bits(),
                    story.explanation(),
                    story.choices(),
                    diagram.rows().map(row -> StepJson.of(story, diagram, row)).toJavaList(),
                    diagram.flights().map(SegmentJson::of).toJavaList());
        }
    }

    /**
     * A step.
     *
     * @param step its number; 0 for the start
     * @param action what happens
     * @param taken the action in full, in the fields of the model; null for the start
     * @param cause whose doing it is: {@code protocol}, {@code adversary} or {@code time}
     * @param client the client's connections afterwards
     * @param server the server's connections afterwards
     * @param sent the numbers of the segments sent
     * @param arrived the numbers of the segments that arrive
     * @param lost the numbers of the segments that are lost
     * @param said what there is to say of it
     * @param counted what the monitor has counted by then
     * @param state the world afterwards in full, in the fields of the model
     */
    public record StepJson(
            int step,
            String action,
            @Nullable JsonNode taken,
            String cause,
            List<String> client,
            List<String> server,
            List<Integer> sent,
            List<Integer> arrived,
            List<Integer> lost,
            List<NoteJson> said,
            List<String> counted,
            JsonNode state) {

        static StepJson of(AnnotatedTrace story, Diagram diagram, Row row) {
            return new StepJson(
                    row.step(),
                    row.step() == 0
                            ? "start"
                            : Deed.words(story.scenes().get(row.step() - 1).action()),
                    row.step() == 0
                            ? null
                            : ModelJson.of(story.scenes().get(row.step() - 1).action()),
                    lower(row.cause()),
                    row.client().states().toJavaList(),
                    row.server().states().toJavaList(),
                    diagram.flights()
                            .filter(flight -> flight.sentIn() == row.step())
                            .map(SegmentFlight::number)
                            .toJavaList(),
                    row.lines().flatMap(StepJson::arrival).toJavaList(),
                    diagram.flights()
                            .filter(flight -> flight.lostIn().contains(row.step()))
                            .map(SegmentFlight::number)
                            .toJavaList(),
                    row.notes().map(NoteJson::of).toJavaList(),
                    row.step() == 0
                            ? List.of()
                            : story.scenes().get(row.step() - 1).counted(),
                    ModelJson.of(story.worlds().get(row.step())));
        }

        private static io.vavr.collection.List<Integer> arrival(DiagramLine line) {
            return line instanceof DiagramLine.Arrival arrival
                    ? io.vavr.collection.List.of(arrival.flight())
                    : io.vavr.collection.List.empty();
        }
    }

    /**
     * A remark on a step.
     *
     * @param kind {@code rule}, {@code adversary}, {@code remark} or {@code counted}
     * @param text the words
     */
    public record NoteJson(String kind, String text) {
        static NoteJson of(Note note) {
            return new NoteJson(lower(note.kind()), note.text());
        }
    }

    /**
     * A segment. Its numbers are those in it, in the sequence space of the run.
     *
     * @param number its place in the order of sending, from 0
     * @param from the side that sends it
     * @param port the client's port
     * @param control its control bits
     * @param seq SEG.SEQ
     * @param ack SEG.ACK; null without the ACK bit
     * @param firstOctet the place of its first octet in its sender's stream; null without text
     * @param octets how many octets of text
     * @param window SEG.WND in octets; null where segments do not say it
     * @param words the segment in words, its numbers relative
     * @param sentIn the step that sends it
     * @param arrivesIn the steps in which it, or a copy, arrives
     * @param lostIn the step in which it, or the copy that stayed, is lost; null if none is
     */
    public record SegmentJson(
            int number,
            String from,
            int port,
            String control,
            long seq,
            @Nullable Long ack,
            @Nullable Integer firstOctet,
            int octets,
            @Nullable Integer window,
            String words,
            int sentIn,
            List<Integer> arrivesIn,
            @Nullable Integer lostIn) {

        static SegmentJson of(SegmentFlight flight) {
            var segment = flight.parcel().segment();
            return new SegmentJson(
                    flight.number(),
                    flight.parcel().to().other().toString(),
                    flight.parcel().port(),
                    segment.control().toString(),
                    segment.seq().value(),
                    segment.control().ack() ? segment.ack().value() : null,
                    segment.text().isEmpty() ? null : segment.text().first(),
                    segment.text().length(),
                    segment.window() < 0 ? null : segment.window(),
                    flight.parcel().caption(),
                    flight.sentIn(),
                    flight.arrivedIn().toJavaList(),
                    flight.lostIn().getOrNull());
        }
    }

    /** The JSON of a trace. */
    public static TraceJson of(Shown shown) {
        Experiment experiment = shown.experiment();
        ConfiguredScenario setup = experiment.setup();
        Evidence evidence = shown.evidence();
        return new TraceJson(
                shown.claim().orElse(null),
                shown.statement(),
                shown.title(),
                shown.outcome(),
                setup.base().name(),
                setup.changes(),
                experiment.question().name(),
                orNull(experiment.wanted()),
                experiment.excluding(),
                orNull(shown.value()),
                shown.command(),
                shown.replay(),
                kind(evidence),
                evidence instanceof Evidence.Lasso lasso ? lasso.from() : null,
                evidence instanceof Evidence.Lasso lasso ? lasso.respects() : null,
                remark(evidence),
                shown.runs().map(RunJson::of).toJavaList());
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    static String kind(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Run _ -> "run";
            case Evidence.Lasso _ -> "lasso";
            case Evidence.Difference _ -> "difference";
            case Evidence.IndistinguishablePair _ -> "twins";
        };
    }

    private static @Nullable String remark(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Run _, Evidence.Lasso _ -> null;
            case Evidence.Difference(var _, String remark) -> remark;
            case Evidence.IndistinguishablePair twins -> twins.words();
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
