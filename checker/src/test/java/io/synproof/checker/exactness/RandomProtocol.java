package io.synproof.checker.exactness;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.exactness.RandomProtocol.Act;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Transition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A protocol in which everything is left to chance that a composition leaves open.
 *
 * @param processes how many, 1 or more
 * @param values how many states a process has at first; general steps lead to more
 * @param sorts how many kinds of letters there are
 * @param features what there is besides moves and arrivals
 */
record RandomProtocol(
        int processes, int values, int sorts, Medium medium, Set<Feature> features, Chance chance)
        implements Protocol<Cell, Letter, Cell, Act> {
    private static final int BUDGETS = 3;

    enum Feature {
        TIME,
        MISHAPS,
        GENERAL_STEPS,
        CONSTRAINT,
        CUTS,
        GUARDS,
        COLLISIONS,
        LETTERS_AT_THE_START,
        LINKS,
        SEVERAL_STARTS
    }

    /** What happens, and where; {@code number} tells different ones at one place apart. */
    record Act(What what, int self, int number, Optional<Letter> letter, int passed) {
        enum What {
            MOVE,
            ARRIVAL,
            LOSS,
            COPY,
            TICK,
            GENERAL
        }
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    private Cell cell(int value) {
        return new Cell(value, has(Feature.COLLISIONS));
    }

    private Letter letter(Chance here) {
        int to = here.at(1).below(processes);
        int copyTo = here.at(2).oneIn(4) ? (to + 1) % processes : to;
        return new Letter(to, copyTo, here.at(3).below(sorts), 0, has(Feature.COLLISIONS));
    }

    private List<Letter> letters(int most, Chance here) {
        int count = here.at(4).below(most + 1);
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            letters.add(letter(here.at(5, i)));
        }
        return letters;
    }

    @Override
    public CompositeState<Cell, Letter, Cell> start() {
        int most = has(Feature.LETTERS_AT_THE_START) ? 2 : 0;
        return new CompositeState<>(
                Collections.nCopies(processes, cell(0)),
                letters(most, chance.at(6)),
                cell(BUDGETS - 1));
    }

    @Override
    public List<CompositeState<Cell, Letter, Cell>> starts() {
        return has(Feature.SEVERAL_STARTS)
                ? List.of(start(), new CompositeState<>(start().processes(), List.of(), cell(0)))
                : List.of(start());
    }

    /** A state that has its letters as the medium has them. */
    private CompositeState<Cell, Letter, Cell> inOrder(
            List<Cell> cells, List<Letter> letters, Cell budget) {
        List<Letter> ordered = switch (medium.order()) {
            case BAG -> letters.stream().sorted().toList();
            case SET -> letters.stream().distinct().sorted().toList();
            case FIFO, OVERTAKING ->
                letters.stream()
                        .sorted(Comparator.comparingInt(Letter::to).thenComparingInt(this::link))
                        .toList();
        };
        return new CompositeState<>(cells, ordered, budget);
    }

    @Override
    public List<Integer> recipients(Letter letter) {
        return letter.recipients();
    }

    @Override
    public int link(Letter letter) {
        return has(Feature.LINKS) ? letter.kind() % 2 - 1 : 0;
    }

    @Override
    public List<LocalMove<Act, Act, Cell, Letter, Cell>> moves(
            int self, Cell process, Cell budget) {
        Chance here = chance.at(7, self, process.value(), budget.value());
        int count = here.below(3);
        List<LocalMove<Act, Act, Cell, Letter, Cell>> moves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Act act = new Act(Act.What.MOVE, self, i, Optional.empty(), 0);
            moves.add(move(act, budget, here.at(8, i)));
        }
        return moves;
    }

    @Override
    public List<LocalMove<Act, Act, Cell, Letter, Cell>> arrivals(
            int self, Cell process, Cell budget, Letter letter, int passed) {
        Chance here = chance.at(9, self, process.value(), budget.value(), letter.number(), passed);
        int count = here.below(3);
        List<LocalMove<Act, Act, Cell, Letter, Cell>> moves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Act act = new Act(Act.What.ARRIVAL, self, i, Optional.of(letter), passed);
            moves.add(taking(letter, move(act, budget, here.at(10, i)), here.at(11, i)));
        }
        return moves;
    }

    private LocalMove<Act, Act, Cell, Letter, Cell> taking(
            Letter letter, LocalMove<Act, Act, Cell, Letter, Cell> move, Chance here) {
        if (here.at(12).oneIn(6)) {
            return move.keepingMessage();
        }
        if (medium.order() == Order.FIFO && here.at(13).oneIn(3)) {
            return move.alsoTaking(
                    here.at(14).oneIn(2) ? List.of(letter) : letters(2, here.at(15)));
        }
        return move;
    }

    private LocalMove<Act, Act, Cell, Letter, Cell> move(Act act, Cell budget, Chance here) {
        int left = here.at(16).oneIn(3) ? Math.max(0, budget.value() - 1) : budget.value();
        var move = move(act, cell(here.at(17).below(values)), cell(left))
                .sending(letters(budget.value() == 0 ? 0 : 3, here.at(18)));
        return has(Feature.GUARDS) && here.at(19).oneIn(2)
                ? move.unlessInFlight(guard(here.at(20)))
                : move;
    }

    private static Predicate<Letter> guard(Chance here) {
        return letter -> here.at(letter.number()).oneIn(3);
    }

    @Override
    public List<MediumFault<Act, Act, Cell>> mishaps(Letter letter, int older, Cell budget) {
        Chance here = chance.at(21, letter.number(), older);
        List<MediumFault<Act, Act, Cell>> mishaps = new ArrayList<>();
        if (has(Feature.MISHAPS) && budget.value() > 0) {
            Cell left = cell(budget.value() - here.at(22).below(2));
            if (!here.at(23).oneIn(3)) {
                Act loss = new Act(Act.What.LOSS, 0, 0, Optional.of(letter), older);
                mishaps.add(MediumFault.loss(loss, left));
            }
            if (!here.at(24).oneIn(3)) {
                Act copy = new Act(Act.What.COPY, 0, 0, Optional.of(letter), older);
                mishaps.add(MediumFault.duplication(copy, left));
            }
        }
        return mishaps;
    }

    @Override
    public Optional<Clock<Act, Act, Cell, Letter, Cell>> clock() {
        return has(Feature.TIME) ? Optional.of(new RandomClock(this)) : Optional.empty();
    }

    @Override
    public boolean hasGeneralSteps() {
        return has(Feature.GENERAL_STEPS);
    }

    @Override
    public List<Act> generalActions(CompositeState<Cell, Letter, Cell> state) {
        int count = at(25, state).oneIn(2) ? 1 : 0;
        return Collections.nCopies(count, new Act(Act.What.GENERAL, 0, 0, Optional.empty(), 0));
    }

    @Override
    public Transition<CompositeState<Cell, Letter, Cell>, Act> generalStep(
            CompositeState<Cell, Letter, Cell> state, Act action) {
        Chance here = at(26, state);
        List<Cell> cells = new ArrayList<>(state.processes());
        cells.set(here.at(27).below(processes), cell(here.at(28).below(values + 2)));
        List<Letter> letters = new ArrayList<>(state.messages());
        letters.subList(0, here.at(29).below(letters.size() + 1)).clear();
        letters.addAll(letters(2, here.at(30)));
        return new Transition<>(inOrder(cells, letters, cell(here.at(31).below(BUDGETS))), action);
    }

    private Chance at(int question, CompositeState<Cell, Letter, Cell> state) {
        Chance here = chance.at(question, state.environment().value());
        for (Cell cell : state.processes()) {
            here = here.at(cell.value());
        }
        for (Letter letter : state.messages()) {
            here = here.at(letter.number());
        }
        return here;
    }

    @Override
    public Optional<Predicate<CompositeState<Cell, Letter, Cell>>> constraint() {
        Optional<Predicate<CompositeState<Cell, Letter, Cell>>> ofMedium =
                Protocol.super.constraint();
        return has(Feature.CONSTRAINT)
                ? Optional.of(
                        state -> ofMedium.map(within -> within.test(state)).orElse(true)
                                && !at(32, state).oneIn(7))
                : ofMedium;
    }

    @Override
    public Optional<Predicate<CompositeState<Cell, Letter, Cell>>> cut() {
        Optional<Predicate<CompositeState<Cell, Letter, Cell>>> ofMedium = Protocol.super.cut();
        return has(Feature.CUTS)
                ? Optional.of(state -> ofMedium.map(cut -> cut.test(state)).orElse(false)
                        || at(33, state).oneIn(7))
                : ofMedium;
    }

    @Override
    public boolean isProperEnd(CompositeState<Cell, Letter, Cell> state) {
        return at(34, state).oneIn(2);
    }

    @Override
    public int faults(Act action) {
        return switch (action.what()) {
            case MOVE, ARRIVAL, TICK, GENERAL -> 0;
            case LOSS -> 1;
            case COPY -> 2;
        };
    }

    @Override
    public Optional<Projection<CompositeState<Cell, Letter, Cell>, Set<String>>> limits() {
        return Optional.of(Projection.of(
                state -> state.environment().value() == 0 && state.messages().isEmpty()
                        ? Set.of("budget")
                        : Set.of(),
                StatePart.ENVIRONMENT,
                StatePart.MEDIUM));
    }

    @Override
    public String kind(Act action) {
        return action.what() + " " + action.self();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("MOVE 0", "MOVE 1", "ARRIVAL 0", "ARRIVAL 1", "LOSS 0", "COPY 0", "TICK 0");
    }
}
