package io.synproof.checker.coverability.nets;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The backward search of Abdulla, Čerāns, Jonsson and Tsay, as simple as it can be: from the least
 * markings of the targets to the least markings that lead there, until none is new.
 */
final class BackwardCoverability {
    private final Net net;
    private final int limit;
    // Markings, of which none includes another, as counts in the order of the places.
    private final Set<List<Integer>> basis = new LinkedHashSet<>();
    private final Deque<List<Integer>> waiting = new ArrayDeque<>();

    private BackwardCoverability(Net net, int limit) {
        this.net = net;
        this.limit = limit;
    }

    /**
     * Whether a net can cover one of its targets; empty if that takes more markings than this.
     *
     * @param limit how many markings may be expanded
     */
    static Optional<Boolean> covers(Net net, int limit) {
        return new BackwardCoverability(net, limit).search();
    }

    private Optional<Boolean> search() {
        net.targets().forEach(target -> add(counts(target)));
        for (int expanded = 0; !waiting.isEmpty(); ) {
            if (basis.stream().anyMatch(this::isInitial)) {
                return Optional.of(true);
            }
            List<Integer> next = waiting.remove();
            if (basis.contains(next)) {
                if (expanded++ == limit) {
                    return Optional.empty();
                }
                net.rules().forEach(rule -> before(rule, next).forEach(this::add));
            }
        }
        return Optional.of(false);
    }

    private boolean isInitial(List<Integer> least) {
        List<Integer> initial = counts(net.initial());
        for (int i = 0; i < least.size(); i++) {
            if (least.get(i) > initial.get(i)
                    && !net.parametric().contains(net.places().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(List<Integer> marking) {
        if (basis.stream().noneMatch(known -> isAtMost(known, marking))) {
            basis.removeIf(known -> isAtMost(marking, known));
            basis.add(marking);
            waiting.add(marking);
        }
    }

    private static boolean isAtMost(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) > other.get(i)) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> counts(Collection<String> tokens) {
        List<Integer> counts = zeros();
        tokens.forEach(place -> plus(counts, indexOf(place), 1));
        return counts;
    }

    private List<Integer> zeros() {
        return new ArrayList<>(net.places().stream().map(_ -> 0).toList());
    }

    private static void plus(List<Integer> counts, int place, int more) {
        counts.set(place, counts.get(place) + more);
    }

    private int indexOf(String place) {
        int index = net.places().indexOf(place);
        if (index < 0) {
            throw new IllegalArgumentException("not a place: " + place);
        }
        return index;
    }

    /** The least markings from which a transition leads to a marking or to more. */
    private List<List<Integer>> before(Rule rule, List<Integer> after) {
        List<Integer> gives = counts(rule.gives());
        List<List<Integer>> before = List.of(counts(rule.takes()));
        for (int i = 0; i < after.size(); i++) {
            int needed = Math.max(0, after.get(i) - gives.get(i));
            List<Integer> sources = sources(rule, i);
            before = before.stream()
                    .flatMap(marking -> distributed(marking, sources, needed).stream())
                    .toList();
        }
        return before;
    }

    /** The places whose tokens lie in a place after the moves. */
    private List<Integer> sources(Rule rule, int place) {
        String name = net.places().get(place);
        List<Integer> sources = new ArrayList<>();
        for (String from : net.places()) {
            if (rule.moves().getOrDefault(from, from).equals(name)) {
                sources.add(indexOf(from));
            }
        }
        return sources;
    }

    /** All ways to add so many tokens to these places. */
    private static List<List<Integer>> distributed(
            List<Integer> marking, List<Integer> places, int tokens) {
        if (tokens == 0) {
            return List.of(marking);
        }
        if (places.isEmpty()) {
            return List.of();
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int here = 0; here <= tokens; here++) {
            List<Integer> more = new ArrayList<>(marking);
            plus(more, places.getFirst(), here);
            all.addAll(distributed(more, places.subList(1, places.size()), tokens - here));
        }
        return all;
    }
}
