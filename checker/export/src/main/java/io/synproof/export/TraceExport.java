package io.synproof.export;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.SequenceChart;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ReplayException;
import io.synproof.checker.model.StateView;
import io.synproof.checker.model.Trace;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A trace that can be written in the formats of other tools.
 *
 * <pre>{@code
 * TraceExport.of(model, verdict).map(trace -> trace.in(ExportFormat.SVG));
 * }</pre>
 *
 * @param model the model of which it is a run
 * @param trace the run; its format names the values of states
 * @param loop of a run without end, after how many steps that begins which repeats; all of them if
 *     it ends in a terminal state, and stutters there
 * @param title what it shows, in a line
 */
public record TraceExport<S, A>(
        Model<S, A> model, Trace<S, A> trace, OptionalInt loop, String title) {

    /**
     * A trace to be written.
     *
     * @throws IllegalArgumentException if the loop begins behind the end
     * @throws ReplayException if it is not a run of the model
     */
    public TraceExport {
        if (loop.orElse(0) < 0 || loop.orElse(0) > trace.length()) {
            throw new IllegalArgumentException(
                    "a loop from step " + loop.orElse(0) + " of " + trace.length());
        }
        trace.replay(model);
    }

    /**
     * A run that ends.
     *
     * @throws ReplayException if it is not a run of the model
     */
    public static <S, A> TraceExport<S, A> of(Model<S, A> model, Trace<S, A> trace, String title) {
        return new TraceExport<>(model, trace, OptionalInt.empty(), title);
    }

    /**
     * A run without end.
     *
     * @throws ReplayException if it is not a run of the model
     */
    public static <S, A> TraceExport<S, A> of(Model<S, A> model, Lasso<S, A> lasso, String title) {
        return new TraceExport<>(
                model, lasso.once(), OptionalInt.of(lasso.stem().length()), title);
    }

    /**
     * The run of a verdict's evidence, titled by its outcome and question; empty if it has none.
     *
     * @throws ReplayException if the verdict is one of another model
     */
    public static <S, A> Optional<TraceExport<S, A>> of(Model<S, A> model, Verdict<S, A> verdict) {
        String title = verdict.outcome() + ": " + verdict.question().title();
        return verdict.evidence() instanceof Evidence.FairLasso<S, A>(Lasso<S, A> lasso)
                ? Optional.of(of(model, lasso, title))
                : verdict.trace().map(run -> of(model, run, title));
    }

    /** The trace in a format, with a line break at the end. */
    public String in(ExportFormat format) {
        return switch (format) {
            case TEXT -> text() + "\n";
            case JSON -> TraceJson.of(this);
            case ITF -> TraceItf.of(this);
            case MERMAID ->
                chart().map(chart -> MermaidSequence.of(this, chart))
                        .orElseGet(() -> MermaidStates.of(this));
            case SHIVIZ -> ShivizLog.of(this);
            case DOT -> TraceDot.of(this);
            case SVG -> SequenceSvg.of(this, chart().orElseGet(this::lifeline));
        };
    }

    private String text() {
        return loop.isPresent()
                ? new Lasso<>(
                                stem(),
                                trace.steps().subList(stem().length(), trace.length()),
                                List.of())
                        .toString()
                : trace.toString();
    }

    private Trace<S, A> stem() {
        return new Trace<>(
                trace.initial(),
                trace.steps().subList(0, loop.orElse(trace.length())),
                trace.format());
    }

    /** The sequence diagram; empty if the model is no composition. */
    Optional<SequenceChart> chart() {
        return model instanceof Composition<S, A, ?, ?, ?, ?> composition
                ? Optional.of(composition.chart(trace))
                : Optional.empty();
    }

    /** A diagram with one lifeline, which has all steps. */
    SequenceChart lifeline() {
        return new SequenceChart(
                List.of("model"),
                StateViews.lines(trace.format(), trace.initial()),
                IntStream.range(0, trace.length())
                        .mapToObj(i -> new SequenceChart.Row(
                                i + 1,
                                OptionalInt.of(0),
                                String.valueOf(trace.steps().get(i).action()),
                                changes(i)))
                        .toList(),
                List.of());
    }

    /** What a step changes, a text each. */
    List<String> changes(int step) {
        return view(step).changes(view(step + 1));
    }

    /** A state by its number. */
    StateView view(int number) {
        return StateViews.of(trace.format(), trace.states().get(number));
    }
}
