package io.synproof.checker;

import io.synproof.checker.Toll.Road;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The least and greatest tolls of runs, by the definition (Bellman and Ford, a round for each
 * length), with nothing in common with the search.
 *
 * <p>Cut places are places like others here: what is said of a search that was cut must be true of
 * them.
 */
final class NaiveTolls {
    private static final int PLACES = 12;

    /** Where roads lead that are goals themselves. */
    private static final int END = PLACES;

    private static final int NODES = PLACES + 1;

    /** By how many roads a run goes, and what it pays. */
    record Way(long toll, int steps) {}

    /** The way that pays most, or none if there is always one that pays more. */
    record Most(Optional<Way> way) {}

    private final List<Integer> starts;
    private final List<Road> roads;
    private final boolean[] isGoal = new boolean[NODES];

    private NaiveTolls(List<Integer> starts, Stream<Road> roads) {
        this.starts = starts;
        this.roads = roads.toList();
    }

    /** Runs end in places. */
    static NaiveTolls toPlaces(Toll graph) {
        NaiveTolls naive = new NaiveTolls(
                starts(graph), inside(graph).filter(road -> !graph.isGoal(road.from())));
        graph.goals().stream()
                .filter(graph::withinConstraint)
                .forEach(goal -> naive.isGoal[goal] = true);
        return naive;
    }

    /** Runs end with roads, also those that lead out of the constraint. */
    static NaiveTolls toRoads(Toll graph) {
        Stream<Road> ends = graph.roads().stream()
                .filter(Road::isGoal)
                .map(road -> new Road(road.name(), road.from(), END, road.toll(), true));
        Stream<Road> others = inside(graph).filter(road -> !road.isGoal());
        NaiveTolls naive = new NaiveTolls(starts(graph), Stream.concat(ends, others));
        naive.isGoal[END] = true;
        return naive;
    }

    /** Runs may end anywhere. */
    static NaiveTolls anywhere(Toll graph) {
        NaiveTolls naive = new NaiveTolls(starts(graph), inside(graph));
        Arrays.fill(naive.isGoal, true);
        return naive;
    }

    private static List<Integer> starts(Toll graph) {
        return graph.initialStates().stream().filter(graph::withinConstraint).toList();
    }

    private static Stream<Road> inside(Toll graph) {
        return graph.roads().stream().filter(road -> graph.withinConstraint(road.to()));
    }

    /** The least toll, and of the runs that pay it the fewest roads. */
    Optional<Way> least() {
        long[] best = start(Long.MAX_VALUE);
        Optional<Way> found = bestAtGoal(best, 0, false);
        for (int steps = 1; steps <= NODES; steps++) {
            best = round(best, false, roads);
            Optional<Way> now = bestAtGoal(best, steps, false);
            if (now.isPresent()
                    && (found.isEmpty() || now.get().toll() < found.get().toll())) {
                found = now;
            }
        }
        return found;
    }

    /** The greatest toll; empty if no run comes to the goal. */
    Optional<Most> greatest() {
        List<Road> useful = usefulRoads();
        long[] exactly = start(Long.MIN_VALUE);
        long[] upTo = exactly.clone();
        Optional<Way> found = bestAtGoal(exactly, 0, true);
        for (int steps = 1; steps <= NODES; steps++) {
            exactly = round(exactly, true, useful);
            boolean improved = false;
            for (int node = 0; node < NODES; node++) {
                improved |= exactly[node] > upTo[node];
                upTo[node] = Math.max(exactly[node], upTo[node]);
            }
            if (improved && steps == NODES) {
                return Optional.of(new Most(Optional.empty()));
            }
            Optional<Way> now = bestAtGoal(exactly, steps, true);
            if (now.isPresent()
                    && (found.isEmpty() || now.get().toll() > found.get().toll())) {
                found = now;
            }
        }
        return found.map(way -> new Most(Optional.of(way)));
    }

    /** Those from whose ends a goal can be reached. */
    private List<Road> usefulRoads() {
        boolean[] useful = isGoal.clone();
        for (int round = 0; round < NODES; round++) {
            for (Road road : roads) {
                useful[road.from()] |= useful[road.to()];
            }
        }
        return roads.stream().filter(road -> useful[road.to()]).toList();
    }

    private long[] start(long none) {
        return IntStream.range(0, NODES)
                .mapToLong(node -> starts.contains(node) ? 0 : none)
                .toArray();
    }

    /** The best runs by one road more, not by as many or more. */
    private static long[] round(long[] from, boolean greatest, List<Road> roads) {
        long none = greatest ? Long.MIN_VALUE : Long.MAX_VALUE;
        long[] to = new long[NODES];
        Arrays.fill(to, none);
        for (Road road : roads) {
            if (from[road.from()] != none) {
                long toll = from[road.from()] + road.toll();
                to[road.to()] =
                        greatest ? Math.max(to[road.to()], toll) : Math.min(to[road.to()], toll);
            }
        }
        return to;
    }

    private Optional<Way> bestAtGoal(long[] best, int steps, boolean greatest) {
        long none = greatest ? Long.MIN_VALUE : Long.MAX_VALUE;
        var tolls = IntStream.range(0, NODES)
                .filter(node -> isGoal[node] && best[node] != none)
                .mapToLong(node -> best[node]);
        OptionalLong found = greatest ? tolls.max() : tolls.min();
        return found.stream().mapToObj(toll -> new Way(toll, steps)).findFirst();
    }
}
