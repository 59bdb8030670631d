package io.synproof.properties.report.diagram;

import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.result.Bounds;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.model.world.WorldStep;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.invariants.AnyScenario;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.Monitors;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Stories for tests: found by a search, told by a script, or taken at random. */
public final class Stories {
    private Stories() {}

    /** The run that answers a question. */
    static AnnotatedTrace found(ConfiguredScenario setup, String question) {
        return new Experiment(setup, Questions.named(question))
                .ask(ExperimentOptions.within(Bounds.states(1_000_000)))
                .story()
                .orElseThrow();
    }

    /**
     * The run of a script: {@code client OPEN}, {@code deliver SYN}, {@code keep SYN} for a
     * delivery of which a copy stays, {@code lose ACK}, {@code client timer}, {@code tick}, {@code
     * client crash}, {@code client up}; {@code DATA} is an ACK with octets.
     */
    static AnnotatedTrace scripted(ConfiguredScenario setup, String question, String... script) {
        List<String> words = List.of(script);
        return walk(setup, Questions.named(question), script.length, enabled -> index -> {
            String wanted = words.get(index);
            return enabled.find(action -> words(action).equals(wanted))
                    .getOrElseThrow(() -> new IllegalArgumentException(
                            wanted + " is not one of " + enabled.map(Stories::words)));
        });
    }

    /** Runs of any scenario, of so many steps at most, in which much may wait. */
    public static Arbitrary<AnnotatedTrace> crowds(int steps) {
        return Combinators.combine(
                        AnyScenario.arbitrary(),
                        Arbitraries.of("8", "12", "16"),
                        Arbitraries.longs())
                .as((setup, capacity, seed) ->
                        random(setup.with("capacity=" + capacity), seed, steps));
    }

    /** A run in which each step is drawn by lot, to the end or to so many steps. */
    static AnnotatedTrace random(ConfiguredScenario setup, long seed, int steps) {
        Random lots = new Random(seed);
        return walk(
                setup,
                Questions.named(seed % 2 == 0 ? "connectionCountsAgree" : "noStaleOctetAccepted"),
                steps,
                enabled -> _ -> enabled.get(lots.nextInt(enabled.length())));
    }

    private static <M> AnnotatedTrace walk(
            ConfiguredScenario setup,
            Question<M> question,
            int steps,
            Function<List<Action>, Function<Integer, Action>> choice) {
        Scenario scenario = setup.scenario(true);
        java.util.List<AnnotatedTrace.TraceStep> scenes = new ArrayList<>();
        World world = scenario.start();
        M memory = Monitors.of(question).initial();
        String explanation = "The start itself shows it.";
        List<String> choices = List.empty();
        for (int i = 0; i < steps; i++) {
            List<Action> enabled = scenario.actions(world);
            if (enabled.isEmpty() || scenario.isCut(world)) {
                break;
            }
            Action chosen = choice.apply(enabled).apply(i);
            choices = choices.append(String.valueOf(enabled.indexOf(chosen)));
            WorldStep moved = scenario.step(world, chosen);
            memory = Monitors.of(question).next(memory, moved.label());
            MonitoredState<World, M> end = new MonitoredState<>(moved.after(), memory);
            scenes.add(new AnnotatedTrace.TraceStep(
                    world, moved.label(), moved.after(), question.counted().apply(end)));
            explanation = question.explanation().of(moved.label(), end);
            world = moved.after();
        }
        return new AnnotatedTrace(
                scenario, scenario.start(), scenes, explanation, "0:" + choices.mkString("."));
    }

    private static String words(Action action) {
        return switch (action) {
            case Action.Call(var side, var _, var call) -> side + " " + call;
            case Action.Deliver(var flying, var keeping, var _, var _) ->
                (keeping ? "keep " : "deliver ") + words(flying.segment());
            case Action.Lose(var flying, var _) -> "lose " + words(flying.segment());
            case Action.Timeout(var side, var _, var _) -> side + " timer";
            case Action.Tick _ -> "tick";
            case Action.Crash(var side) -> side + " crash";
            case Action.Reboot(var side) -> side + " up";
            case Action.CookieTick(var side) -> side + " cookie clock";
            case Action.Inject(var flying) -> "forge " + words(flying.segment());
        };
    }

    private static String words(Segment segment) {
        return segment.text().isEmpty() ? segment.control().toString() : "DATA";
    }
}
