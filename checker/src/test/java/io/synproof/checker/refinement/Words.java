package io.synproof.checker.refinement;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which words machines can show, by making them deterministic: sets of states, and no thought of
 * time.
 */
final class Words {
    private final Machine machine;

    /** In which state a cut leaves a machine: nowhere, or where it can show any word. */
    private final boolean cutIsAnything;

    private final boolean seesEnds;

    Words(Machine machine, boolean cutIsAnything, boolean seesEnds) {
        this.machine = machine;
        this.cutIsAnything = cutIsAnything;
        this.seesEnds = seesEnds;
    }

    Set<Integer> start() {
        return silently(new TreeSet<>(machine.initialStates()));
    }

    private Set<Integer> silently(Set<Integer> states) {
        Set<Integer> all = new TreeSet<>(states);
        int size;
        do {
            size = all.size();
            all.addAll(by("", all));
        } while (all.size() > size);
        if (!cutIsAnything) {
            all.remove(machine.cutState());
        }
        return all;
    }

    private Set<Integer> by(String letter, Set<Integer> states) {
        return states.stream()
                .filter(state -> state != machine.cutState())
                .flatMap(state -> machine.edges().get(state).stream())
                .filter(edge -> edge.letter().equals(letter))
                .map(Machine.Edge::to)
                .filter(to -> cutIsAnything || to != machine.cutState())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The states after one letter more. */
    Set<Integer> after(String letter, Set<Integer> states) {
        Set<Integer> after = silently(by(letter, states));
        if (cutIsAnything && states.contains(machine.cutState())) {
            after.add(machine.cutState());
        }
        return after;
    }

    boolean mayEnd(Set<Integer> states) {
        return states.stream()
                .anyMatch(state -> state == machine.cutState()
                        || machine.edges().get(state).isEmpty());
    }

    private Set<String> letters(Set<Integer> states) {
        return states.stream()
                .flatMap(state -> machine.edges().get(state).stream())
                .map(Machine.Edge::letter)
                .filter(letter -> !letter.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it can show this word. */
    boolean has(List<String> word) {
        Set<Integer> here = start();
        for (String letter : word) {
            here = after(letter, here);
        }
        return !here.isEmpty();
    }

    private record Place(Set<Integer> these, Set<Integer> those, int length) {}

    /** The length of the shortest word that these can show and those cannot. */
    Optional<Integer> lengthOfWordNotIn(Words others) {
        Set<List<Set<Integer>>> seen = new HashSet<>();
        Queue<Place> open = new ArrayDeque<>(List.of(new Place(start(), others.start(), 0)));
        while (!open.isEmpty()) {
            Place here = open.remove();
            if (!seen.add(List.of(here.these(), here.those()))) {
                continue;
            }
            if (seesEnds && mayEnd(here.these()) && !others.mayEnd(here.those())) {
                return Optional.of(here.length() + 1);
            }
            for (String letter : letters(here.these())) {
                Set<Integer> these = after(letter, here.these());
                Set<Integer> those = others.after(letter, here.those());
                if (!these.isEmpty() && those.isEmpty()) {
                    return Optional.of(here.length() + 1);
                }
                if (!these.isEmpty()) {
                    open.add(new Place(these, those, here.length() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
