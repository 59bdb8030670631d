package io.synproof.checker.exactness;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.Clock.TimeReadiness;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.exactness.RandomProtocol.Act;
import io.synproof.checker.model.Monitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A naive decision of coverability, from the end to the start (Abdulla, Čerāns, Jonsson, Tsay): the
 * least states from which a goal can be reached, if every message may be lost at any time, until no
 * step back gives another one.
 */
final class BackwardSearch {
    /** So many least states are compared one by one. */
    private static final int ENOUGH = 300;

    private final Composition<CompositeState<Cell, Letter, Cell>, Act, Act, Cell, Letter, Cell>
            model;
    private final Monitor<Act, Cell> monitor;
    private final boolean copies;
    private final boolean isSet;
    private final Set<Letter> letters = new LinkedHashSet<>();
    private final Map<Control, List<Edge>> edges = new LinkedHashMap<>();
    private final Map<Control, List<Back>> edgesTo = new HashMap<>();

    /** An edge from where it begins. */
    private record Back(Control from, Edge edge) {}

    /** All of a state but what is in flight. */
    record Control(List<Cell> cells, Cell budget, Cell memory) {}

    /**
     * A step between control states.
     *
     * @param letter what arrives or is lost or copied
     * @param isTaking whether there is one less of it then
     */
    private record Edge(
            Control to,
            Act label,
            Optional<Letter> letter,
            boolean isTaking,
            List<Letter> sent,
            Predicate<? super Letter> unless,
            boolean isTick) {}

    /** The least that must be in flight in a control state. */
    private record Least(Control control, Map<Letter, Integer> counts) {
        boolean isIn(Least other) {
            return control.equals(other.control)
                    && counts.entrySet().stream()
                            .allMatch(one ->
                                    other.counts.getOrDefault(one.getKey(), 0) >= one.getValue());
        }
    }

    BackwardSearch(
            Composition<CompositeState<Cell, Letter, Cell>, Act, Act, Cell, Letter, Cell> model,
            Monitor<Act, Cell> monitor,
            boolean copies) {
        this.model = model;
        this.monitor = monitor;
        this.copies = copies;
        this.isSet = model.medium().order() == Order.SET;
        letters.addAll(model.start().messages());
        explore();
        edges.forEach((from, all) ->
                all.forEach(edge -> edgesTo.computeIfAbsent(edge.to(), _ -> new ArrayList<>())
                        .add(new Back(from, edge))));
    }

    private Control start() {
        return new Control(
                model.start().processes(), model.start().environment(), monitor.initial());
    }

    /** All control states that steps lead to, whatever is in flight of the letters there are. */
    private void explore() {
        int known = -1;
        while (known
                != letters.size() + edges.values().stream().mapToInt(List::size).sum()) {
            known = letters.size()
                    + edges.values().stream().mapToInt(List::size).sum();
            edges.clear();
            List<Control> open = new ArrayList<>(List.of(start()));
            while (!open.isEmpty()) {
                Control here = open.removeLast();
                if (!edges.containsKey(here)) {
                    edges.put(here, edgesFrom(here));
                    Objects.requireNonNull(edges.get(here)).forEach(edge -> {
                        letters.addAll(edge.sent());
                        open.add(edge.to());
                    });
                }
            }
            model.clock()
                    .ifPresent(clock -> List.copyOf(letters)
                            .forEach(letter -> letters.add(clock.message(letter).after())));
        }
    }

    private List<Edge> edgesFrom(Control here) {
        List<Edge> all = new ArrayList<>();
        for (int self = 0; self < here.cells().size(); self++) {
            for (var move : model.moves(self, here.cells().get(self), here.budget())) {
                all.add(edge(here, self, move, Optional.empty()));
            }
        }
        for (Letter letter : letters) {
            for (int self : model.recipients(letter)) {
                for (var move :
                        model.arrivals(self, here.cells().get(self), here.budget(), letter, 0)) {
                    all.add(edge(here, self, move, Optional.of(letter)));
                }
            }
            for (var fault : model.mishaps(letter, 0, here.budget())) {
                all.add(edge(here, fault, letter));
            }
        }
        model.clock().ifPresent(clock -> all.add(edge(here, clock)));
        return all;
    }

    private Edge edge(
            Control here,
            int self,
            LocalMove<Act, Act, Cell, Letter, Cell> move,
            Optional<Letter> letter) {
        List<Cell> cells = new ArrayList<>(here.cells());
        cells.set(self, move.after());
        boolean isTaking = letter.isPresent() && !move.keeping() && !isSet;
        Predicate<? super Letter> unless =
                move.unless().<Predicate<? super Letter>>map(p -> p).orElse(_ -> false);
        return new Edge(
                to(here, cells, move.environment(), move.label()),
                move.label(),
                letter,
                isTaking,
                move.sent(),
                unless,
                false);
    }

    private Edge edge(Control here, MediumFault<Act, Act, Cell> fault, Letter letter) {
        return new Edge(
                to(here, here.cells(), fault.environment(), fault.label()),
                fault.label(),
                Optional.of(letter),
                !fault.copy(),
                fault.copy() ? List.of(letter) : List.of(),
                _ -> false,
                false);
    }

    private Edge edge(Control here, Clock<Act, Act, Cell, Letter, Cell> clock) {
        List<Cell> cells = new ArrayList<>();
        for (int self = 0; self < here.cells().size(); self++) {
            cells.add(clock.process(self, here.cells().get(self)).after());
        }
        Cell budget = clock.environment(here.budget()).after();
        return new Edge(
                to(here, cells, budget, clock.label()),
                clock.label(),
                Optional.empty(),
                false,
                List.of(),
                _ -> false,
                true);
    }

    private Control to(Control here, List<Cell> cells, Cell budget, Act label) {
        return new Control(cells, budget, monitor.next(here.memory(), label));
    }

    /** Whether some state of such a control state can be reached; empty if it takes too long. */
    Optional<Boolean> reaches(Predicate<Control> goal) {
        List<Least> ends = new ArrayList<>();
        edges.keySet().stream()
                .filter(goal)
                .forEach(control -> ends.add(new Least(control, Map.of())));
        return reaches(ends);
    }

    /** Whether some step with such a label can be taken; empty if it takes too long. */
    Optional<Boolean> takes(Predicate<Act> label) {
        List<Least> ends = new ArrayList<>();
        edges.forEach((from, all) -> all.stream()
                .filter(edge -> label.test(edge.label()))
                .forEach(edge -> ends.addAll(before(from, edge, Map.of()))));
        return reaches(ends);
    }

    /** Whether nothing can happen where nothing is in flight. */
    boolean isStuck(Control control) {
        return edgesFrom(control).stream()
                .noneMatch(edge -> edge.letter().isEmpty()
                        && (!edge.isTick()
                                || before(control, edge, Map.of()).stream()
                                        .anyMatch(least -> least.counts().isEmpty())));
    }

    private Optional<Boolean> reaches(List<Least> ends) {
        Least begin = new Least(start(), counts(model.start().messages()));
        List<Least> basis = new ArrayList<>();
        List<Least> open = new ArrayList<>(ends);
        while (!open.isEmpty()) {
            Least here = open.removeFirst();
            if (basis.stream().noneMatch(known -> known.isIn(here))) {
                if (here.isIn(begin)) {
                    return Optional.of(true);
                }
                basis.removeIf(here::isIn);
                basis.add(here);
                edgesTo.getOrDefault(here.control(), List.of())
                        .forEach(back ->
                                open.addAll(before(back.from(), back.edge(), here.counts())));
            }
            if (basis.size() > ENOUGH) {
                return Optional.empty();
            }
        }
        return Optional.of(false);
    }

    private static Map<Letter, Integer> counts(List<Letter> letters) {
        Map<Letter, Integer> counts = new HashMap<>();
        letters.forEach(letter -> counts.merge(letter, 1, Integer::sum));
        return counts;
    }

    /** The least states from which an edge leads to so much in flight. */
    private List<Least> before(Control from, Edge edge, Map<Letter, Integer> wanted) {
        return edge.isTick()
                ? beforeTick(from, model.clock().orElseThrow(), wanted)
                : beforeMove(from, edge, wanted).stream().toList();
    }

    private Optional<Least> beforeMove(Control from, Edge edge, Map<Letter, Integer> wanted) {
        Map<Letter, Integer> need = new HashMap<>(wanted);
        for (Letter letter : edge.sent()) {
            need.computeIfPresent(
                    letter, (_, count) -> count > 1 && !copies && !isSet ? count - 1 : null);
        }
        if (need.keySet().stream().anyMatch(edge.unless())
                || edge.letter().filter(edge.unless()).isPresent()) {
            return Optional.empty();
        }
        if (edge.letter().isPresent()) {
            Letter letter = edge.letter().get();
            if (edge.isTaking() && isSet && need.containsKey(letter)) {
                return Optional.empty();
            }
            boolean adds = edge.isTaking() && !copies && !isSet;
            need.merge(letter, 1, adds ? Integer::sum : Math::max);
        }
        return Optional.of(new Least(from, need));
    }

    private List<Least> beforeTick(
            Control from, Clock<Act, Act, Cell, Letter, Cell> clock, Map<Letter, Integer> wanted) {
        List<TimeReadiness> parts = new ArrayList<>();
        for (int self = 0; self < from.cells().size(); self++) {
            parts.add(clock.process(self, from.cells().get(self)).readiness());
        }
        parts.add(clock.environment(from.budget()).readiness());
        if (parts.contains(TimeReadiness.BLOCKING)) {
            return List.of();
        }
        Set<Map<Letter, Integer>> younger = new HashSet<>(Set.of(Map.of()));
        for (Map.Entry<Letter, Integer> one : wanted.entrySet()) {
            for (int i = 0; i < one.getValue(); i++) {
                younger = withOneMore(younger, youngerThan(one.getKey(), clock));
            }
        }
        List<Letter> waiting = letters.stream()
                .filter(letter -> clock.message(letter).readiness() == TimeReadiness.WAITING)
                .toList();
        boolean awaited = parts.contains(TimeReadiness.WAITING);
        return younger.stream()
                .flatMap(need -> awaited || need.keySet().stream().anyMatch(waiting::contains)
                        ? Stream.of(need)
                        : withOneMore(Set.of(need), waiting).stream())
                .map(need -> new Least(from, need))
                .toList();
    }

    private List<Letter> youngerThan(Letter letter, Clock<Act, Act, Cell, Letter, Cell> clock) {
        return letters.stream()
                .filter(other -> clock.message(other).after().equals(letter)
                        && clock.message(other).readiness() != TimeReadiness.BLOCKING)
                .toList();
    }

    private Set<Map<Letter, Integer>> withOneMore(
            Set<Map<Letter, Integer>> all, List<Letter> choices) {
        Set<Map<Letter, Integer>> more = new HashSet<>();
        for (Map<Letter, Integer> counts : all) {
            for (Letter letter : choices) {
                Map<Letter, Integer> one = new HashMap<>(counts);
                one.merge(letter, 1, copies || isSet ? Math::max : Integer::sum);
                more.add(one);
            }
        }
        return more;
    }
}
