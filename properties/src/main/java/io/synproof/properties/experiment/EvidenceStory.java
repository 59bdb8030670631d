package io.synproof.properties.experiment;

import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.knowledge.IndistinguishableRuns;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Trace;
import io.synproof.checker.refinement.RefinementCounterexample;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.verdict.Evidence.Compared;
import io.synproof.checker.verdict.Evidence.Explained;
import io.synproof.checker.verdict.Evidence.FairLasso;
import io.synproof.checker.verdict.Evidence.Knowing;
import io.synproof.checker.verdict.Evidence.Mapped;
import io.synproof.checker.verdict.Evidence.None;
import io.synproof.checker.verdict.Evidence.Run;
import io.synproof.checker.verdict.Evidence.RunCost;
import io.synproof.checker.verdict.Evidence.Trap;
import io.synproof.checker.verdict.Evidence.Unbounded;
import io.synproof.checker.verdict.Verdict;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.question.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The evidence of a verdict, told in the words of its question.
 *
 * @param <M> what the question's monitor remembers
 */
record EvidenceStory<M>(Scenario scenario, Question<M> question) {

    /** The run or runs that show the outcome; empty if it has none. */
    Optional<Evidence> of(Verdict<MonitoredState<World, M>, Action> verdict) {
        return switch (verdict.evidence()) {
            case None<MonitoredState<World, M>, Action> _ -> Optional.empty();
            case Run<MonitoredState<World, M>, Action>(var trace) -> Optional.of(run(trace));
            case Trap<MonitoredState<World, M>, Action>(var trace) -> Optional.of(run(trace));
            case Explained<MonitoredState<World, M>, Action>(var findings) ->
                findings.run().map(this::run);
            case Unbounded<MonitoredState<World, M>, Action>(var findings) ->
                findings.run().map(this::run);
            case Mapped<MonitoredState<World, M>, Action> mapped -> mapped.run().map(this::run);
            case RunCost<MonitoredState<World, M>, Action>(var cost) ->
                cost.run().map(this::run);
            case FairLasso<MonitoredState<World, M>, Action>(var lasso) ->
                Optional.of(endless(story(lasso.once()), lasso));
            case Compared<MonitoredState<World, M>, Action>(var difference, var _) ->
                // The refinement is named after the original.
                difference.map(one -> new Evidence.Difference(
                        story(one.trace()), remark(verdict.question().name(), one)));
            case Knowing<MonitoredState<World, M>, Action> knowing -> evidence(knowing);
        };
    }

    private AnnotatedTrace story(Trace<MonitoredState<World, M>, Action> run) {
        return AnnotatedTrace.of(scenario, question, run);
    }

    private Evidence run(Trace<MonitoredState<World, M>, Action> trace) {
        return new Evidence.Run(story(trace));
    }

    /** A run without end whose story is this. */
    static Evidence.Lasso endless(AnnotatedTrace story, Lasso<?, Action> lasso) {
        return new Evidence.Lasso(
                story, story.given() + lasso.stem().length(), respects(lasso.kept()));
    }

    private static String respects(List<Lasso.Kept> kept) {
        return kept.stream().map(Lasso.Kept::fairness).distinct().collect(Collectors.joining(", "));
    }

    private static String remark(String original, RefinementCounterexample<?, ?, ?> difference) {
        String seen = String.join("; ", words(difference.observations()));
        Stream<String> instead = words(difference.instead()).stream();
        String shown = Stream.concat(
                        instead, Stream.of("nothing more").filter(_ -> difference.mayEnd()))
                .collect(Collectors.joining(", or "));
        return "Seen: " + seen + (difference.ends() ? "; and then nothing more" : "")
                + ". After the first " + difference.common() + " of these, " + original
                + " shows " + (shown.isEmpty() ? "nothing" : shown) + ".";
    }

    private static List<String> words(List<?> observations) {
        return observations.stream().map(String::valueOf).toList();
    }

    private Optional<Evidence> evidence(Knowing<MonitoredState<World, M>, Action> knowing) {
        Formula<MonitoredState<World, M>> formula = knowing.knowledge().formula();
        return knowing.isOfKnowing()
                ? knowing.run().map(run -> knowing(run, formula))
                : knowing.findings()
                        .ignorance()
                        .map(ignorance -> ignorance(formula.fact(), ignorance));
    }

    private Evidence knowing(
            Trace<MonitoredState<World, M>, Action> run,
            Formula<MonitoredState<World, M>> formula) {
        return new Evidence.Run(AnnotatedTrace.of(
                scenario,
                question,
                run,
                (_, _) -> "Here the " + formula
                        + ": no run that cannot be told from this one makes that false."));
    }

    private Evidence ignorance(
            Formula.Fact<MonitoredState<World, M>> fact,
            IndistinguishableRuns<MonitoredState<World, M>, Action> ignorance) {
        List<Trace<MonitoredState<World, M>, Action>> runs = ignorance.runs();
        if (runs.size() == 1) {
            return run(runs.getFirst());
        }
        AnnotatedTrace first = story(runs.getFirst());
        AnnotatedTrace last = story(runs.getLast());
        return Evidence.IndistinguishablePair.of(
                first,
                last,
                fact.name(),
                fact.holds().test(runs.getLast().last()),
                remark(ignorance.alike(), runs.size()) + " " + parting(first, last));
    }

    /** The point at which two runs part, in words. */
    static String parting(AnnotatedTrace first, AnnotatedTrace last) {
        return "They differ from step " + Evidence.parting(first, last) + " on.";
    }

    /**
     * The likeness of the runs, in words.
     *
     * @param alike to whom neighbours of a chain of runs are alike
     * @param runs how many runs the chain has
     */
    static String remark(List<? extends Agent<?>> alike, int runs) {
        String names =
                alike.stream().map(Agent::name).distinct().collect(Collectors.joining(" or the "));
        return runs == 2
                ? "Both end alike for the " + names + "."
                : "The first and the last of a chain of " + runs
                        + " runs, each of which ends like the next for the " + names + ".";
    }
}
