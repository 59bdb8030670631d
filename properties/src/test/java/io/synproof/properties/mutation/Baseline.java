package io.synproof.properties.mutation;

import io.synproof.model.endpoint.Clause;
import io.synproof.properties.mutation.Seen.Truth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the experiments that are asked find without a mistake.
 *
 * @param seen by the number of the experiment, in order
 */
record Baseline(SortedMap<Integer, Seen> seen) {
    /** Those that tell more than smaller ones are asked if they have at most so many states. */
    private static final long MOST_OF_TELLING = 30_000;

    /** An experiment of at most so many states is asked. */
    private static final long SMALL = 500;

    /** Of each property the smallest in which it is so, if it has at most so many. */
    private static final long MOST_OF_SO = 15_000;

    /** And the smallest in which it is not so. */
    private static final long MOST_OF_NOT_SO = 3_000;

    /** Of each property so many are asked in which it is so, those of the fewest states. */
    private static final int OF_SO = 6;

    /** And so many in which it is not. */
    private static final int OF_NOT_SO = 3;

    /**
     * Asks everything about some properties once, and keeps what is to be asked of each mutant.
     *
     * @param some the properties, by their names
     */
    static Baseline of(Bench bench, Predicate<String> some) {
        // What is made once, when classes are loaded, would count as the first experiment's doing.
        bench.ask(0, SMALL, Long.MAX_VALUE);
        SortedMap<Integer, Seen> all = new TreeMap<>();
        IntStream.range(0, bench.size())
                .filter(number -> some.test(bench.property(number)))
                .forEach(number ->
                        all.put(number, bench.ask(number, MOST_OF_NOT_SO, Long.MAX_VALUE)));
        Set<String> so = all.values().stream()
                .filter(seen -> seen.truth() == Truth.SO)
                .map(Seen::property)
                .collect(Collectors.toSet());
        all.replaceAll((number, seen) -> seen.isDecided() || so.contains(seen.property())
                ? seen
                : bench.ask(number, MOST_OF_SO, Long.MAX_VALUE));
        all.replaceAll((number, seen) -> seen.isDecided() || !bench.isTelling(number)
                ? seen
                : bench.ask(number, MOST_OF_TELLING, Long.MAX_VALUE));
        Set<Seen> asked = all.values().stream()
                .filter(seen -> isAsked(seen, all.values()))
                .sorted(Comparator.comparingLong(Seen::states))
                .collect(Collectors.groupingBy(seen -> List.of(seen.property(), seen.truth())))
                .values()
                .stream()
                .flatMap(alike -> alike.stream()
                        .limit(alike.getFirst().truth() == Truth.SO ? OF_SO : OF_NOT_SO))
                .collect(Collectors.toSet());
        all.entrySet()
                .removeIf(one -> !asked.contains(one.getValue())
                        && !(bench.isTelling(one.getKey()) && one.getValue().isDecided()));
        return new Baseline(all);
    }

    private static boolean isAsked(Seen seen, Collection<Seen> all) {
        boolean most = seen.truth() == Truth.SO || seen.states() <= MOST_OF_NOT_SO;
        return seen.isDecided()
                && (seen.states() <= SMALL || (most && seen.states() == leastStates(seen, all)));
    }

    /** The fewest states in which the property is as true as in this experiment. */
    private static long leastStates(Seen seen, Collection<Seen> all) {
        return all.stream()
                .filter(one ->
                        one.property().equals(seen.property()) && one.truth() == seen.truth())
                .mapToLong(Seen::states)
                .min()
                .orElseThrow();
    }

    /** What an experiment finds without a mistake. */
    Seen at(int number) {
        return Objects.requireNonNull(seen.get(number), () -> number + " is not asked");
    }

    /**
     * The experiments that run through a method, for each property; of one property first those in
     * which it is so, and of these the cheapest first.
     */
    SortedMap<String, List<Integer>> through(int method) {
        return seen.keySet().stream()
                .filter(number -> at(number).places().get(method))
                .sorted(Comparator.comparing((Integer number) -> at(number).truth())
                        .thenComparingLong(number -> at(number).passes()))
                .collect(Collectors.groupingBy(
                        number -> at(number).property(), TreeMap::new, Collectors.toList()));
    }

    /** The clauses that are cited in the experiments of each property, by their names. */
    SortedMap<String, NavigableSet<String>> clauses(Probes probes) {
        SortedMap<String, NavigableSet<String>> all = new TreeMap<>();
        seen.values().forEach(one -> {
            NavigableSet<String> cited = all.computeIfAbsent(one.property(), _ -> new TreeSet<>());
            Stream.of(Clause.values())
                    .map(Clause::name)
                    .filter(name -> one.places().get(probes.numberOf(Probes.citing(name))))
                    .forEach(cited::add);
        });
        return all;
    }
}
