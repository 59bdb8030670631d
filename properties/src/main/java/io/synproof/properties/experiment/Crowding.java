package io.synproof.properties.experiment;

import io.synproof.model.network.Overflow;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The effect of a full network on a run, in a sentence. */
public final class Crowding {
    private Crowding() {}

    /**
     * The sentence on what a full network blocks at the end of a run or in its cycle, or loses in
     * it; empty if nothing.
     */
    public static Optional<String> sentence(Evidence evidence) {
        return switch (evidence.story().scenario().medium().overflow()) {
            case CUT -> Optional.empty();
            case TAIL_DROP -> losses(evidence.story());
            case BLOCKING ->
                switch (evidence) {
                    case Evidence.Run(AnnotatedTrace story) ->
                        end(story.scenario(), last(story)).filter(story.explanation()::equals);
                    case Evidence.Lasso(AnnotatedTrace story, int from, String _) ->
                        from == story.length()
                                ? waiting(story.scenario(), last(story))
                                        .map(who -> "The network is full: " + who + ".")
                                : waiting(story, from);
                    case Evidence.Difference _, Evidence.IndistinguishablePair _ ->
                        Optional.empty();
                };
        };
    }

    /** The explanation of a run that ends because the network is full; empty if it is not. */
    static Optional<String> end(Scenario scenario, World last) {
        return waiting(scenario, last)
                .map(who -> "The network is full: " + who + ", and nothing else can happen.");
    }

    private static Optional<String> waiting(Scenario scenario, World world) {
        List<String> who = blocked(scenario, world);
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(listed(who) + (who.size() == 1 ? " waits" : " wait") + " for room");
    }

    /** The sentence on the states of a cycle in which somebody waits for room. */
    private static Optional<String> waiting(AnnotatedTrace story, int from) {
        List<World> worlds = IntStream.range(from, story.length())
                .mapToObj(i -> story.scenes().get(i).before())
                .toList();
        Map<String, Long> counts = worlds.stream()
                .flatMap(world -> blocked(story.scenario(), world).stream())
                .collect(Collectors.groupingBy(
                        Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("While this repeats the network is full again and again, and makes"
                        + " wait: "
                        + listed(counts.entrySet().stream()
                                .map(one -> one.getKey() + " (in " + one.getValue() + " of "
                                        + worlds.size() + " states)")
                                .toList())
                        + ".");
    }

    private static Optional<String> losses(AnnotatedTrace story) {
        TcpModel model = new TcpModel(story.scenario());
        List<String> steps = IntStream.range(0, story.length())
                .filter(i -> {
                    AnnotatedTrace.TraceStep scene = story.scenes().get(i);
                    return model.overflowing(scene.before()).contains(scene.action());
                })
                .mapToObj(i -> Integer.toString(i + 1))
                .toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of("The network is full, and loses what is sent, in "
                        + (steps.size() == 1 ? "step " : "steps ") + listed(steps) + ".");
    }

    private static World last(AnnotatedTrace story) {
        return story.scenes().isEmpty()
                ? story.start()
                : story.scenes().getLast().after();
    }

    /** Those who wait for room, each once. */
    private static List<String> blocked(Scenario scenario, World world) {
        return scenario.medium().overflow() == Overflow.BLOCKING
                ? new TcpModel(scenario)
                        .overflowing(world).stream()
                                .map(Crowding::who)
                                .distinct()
                                .toList()
                : List.of();
    }

    private static String who(Action action) {
        return switch (action) {
            case Action.Call(var side, var _, var call) -> "the " + side + "'s " + call;
            case Action.Deliver deliver -> "the " + deliver.segment().to() + "'s answer";
            case Action.Timeout(var side, var _, var _) -> "the " + side + "'s timer";
            case Action.Inject _ -> "the attacker";
            case Action.Lose _,
                    Action.Tick _,
                    Action.Crash _,
                    Action.Reboot _,
                    Action.CookieTick _ ->
                throw new IllegalStateException(action + " sends nothing");
        };
    }

    private static String listed(List<String> parts) {
        List<String> named = new ArrayList<>(parts);
        String last = named.removeLast();
        return named.isEmpty() ? last : String.join(", ", named) + " and " + last;
    }
}
