package io.synproof.checker.coverability.nets;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.coverability.nets.Net.Rule;
import io.synproof.checker.coverability.nets.NetProtocol.Hand;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A net as a protocol: a token is a message, and one process takes those of a transition one by
 * one.
 *
 * <p>What can be covered is the same. A process that has taken tokens of a transition and cannot
 * get the rest is stuck for ever: it has lost what it took, and with it all the net could have
 * done, so that it covers no more than the net. All other runs are runs of the net, but for tokens
 * that are lost, and a net with fewer tokens never covers more: also one with transfers and resets.
 *
 * <p>All tokens of a place are moved one by one, until none is left in flight; those that are lost
 * meanwhile are lost.
 */
final class NetProtocol implements Protocol<Hand, String, Unit, String> {

    /** A state of the process. */
    sealed interface Hand {}

    /** Putting in tokens of parametric places, as many as it likes. */
    record Filling() implements Hand {}

    /** Holding tokens, the first ones of some transition or target; none between transitions. */
    record Holding(List<String> tokens) implements Hand {}

    /** Moving all tokens of one place after another. */
    record Moving(int rule, int phase) implements Hand {}

    /** Having all tokens of a target. */
    record Covered() implements Hand {}

    private static final Hand IDLE = new Holding(List.of());

    /** A state that follows when the process gets a token. */
    private record Choice(String action, Hand after, List<String> gives) {}

    private final Net net;
    private final Set<String> lossy = new LinkedHashSet<>();
    // By what it holds, with the token that arrives as the last.
    private final Map<List<String>, Set<Choice>> choices = new LinkedHashMap<>();
    private final List<LocalMove<String, String, Hand, String, Unit>> free = new ArrayList<>();

    NetProtocol(Net net) {
        this.net = net;
        for (int i = 0; i < net.rules().size(); i++) {
            Rule rule = net.rules().get(i);
            lossy.addAll(rule.moveOrder());
            enter(rule.takes(), taken("t" + i, i));
        }
        net.targets()
                .forEach(target ->
                        enter(target, new Choice("cover " + target, new Covered(), List.of())));
    }

    private Choice taken(String action, int rule) {
        Rule taken = net.rules().get(rule);
        return taken.moves().isEmpty()
                ? new Choice(action, IDLE, taken.gives())
                : new Choice(action, new Moving(rule, 0), List.of());
    }

    private void enter(List<String> takes, Choice last) {
        for (int size = 1; size < takes.size(); size++) {
            List<String> held = takes.subList(0, size);
            choicesOf(held).add(new Choice("take " + held, new Holding(held), List.of()));
        }
        if (takes.isEmpty()) {
            free.add(moveOf(last));
        } else {
            choicesOf(takes).add(last);
        }
    }

    private Set<Choice> choicesOf(List<String> held) {
        return choices.computeIfAbsent(held, _ -> new LinkedHashSet<>());
    }

    private LocalMove<String, String, Hand, String, Unit> moveOf(Choice choice) {
        return move(choice.action(), choice.after(), Unit.UNIT).sending(choice.gives());
    }

    /** Nobody gets all tokens of a target. */
    static Property<CompositeState<Hand, String, Unit>, String> neverCovered() {
        return Property.never(
                "covered", Protocol.processes(), hands -> hands.getFirst() instanceof Covered);
    }

    @Override
    public CompositeState<Hand, String, Unit> start() {
        Hand first = net.parametric().isEmpty() ? IDLE : new Filling();
        return new CompositeState<>(List.of(first), net.initial(), Unit.UNIT);
    }

    @Override
    public Medium medium() {
        return Medium.boundless();
    }

    @Override
    public List<Integer> recipients(String token) {
        return List.of(0);
    }

    @Override
    public List<LocalMove<String, String, Hand, String, Unit>> moves(
            int self, Hand hand, Unit environment) {
        return switch (hand) {
            case Filling _ -> fillings();
            case Holding(var tokens) -> tokens.isEmpty() ? List.copyOf(free) : List.of();
            case Moving moving -> List.of(emptied(moving));
            case Covered _ -> List.of();
        };
    }

    private List<LocalMove<String, String, Hand, String, Unit>> fillings() {
        List<LocalMove<String, String, Hand, String, Unit>> moves = new ArrayList<>();
        net.parametric()
                .forEach(place -> moves.add(
                        move("one more " + place, new Filling(), Unit.UNIT).sending(place)));
        moves.add(move("begin", IDLE, Unit.UNIT));
        return moves;
    }

    private LocalMove<String, String, Hand, String, Unit> emptied(Moving moving) {
        Rule rule = net.rules().get(moving.rule());
        List<String> order = rule.moveOrder();
        String place = order.get(moving.phase());
        boolean isLast = moving.phase() + 1 == order.size();
        Choice next = new Choice(
                "no " + place + " left",
                isLast ? IDLE : new Moving(moving.rule(), moving.phase() + 1),
                isLast ? rule.gives() : List.of());
        return moveOf(next).unlessInFlight(place::equals);
    }

    @Override
    public List<LocalMove<String, String, Hand, String, Unit>> arrivals(
            int self, Hand hand, Unit environment, String token, int passed) {
        return switch (hand) {
            case Filling _, Covered _ -> List.of();
            case Holding(var tokens) -> {
                List<String> held = new ArrayList<>(tokens);
                held.add(token);
                yield choices.getOrDefault(held, Set.of()).stream()
                        .map(this::moveOf)
                        .toList();
            }
            case Moving moving -> moved(moving, token);
        };
    }

    private List<LocalMove<String, String, Hand, String, Unit>> moved(Moving moving, String token) {
        Rule rule = net.rules().get(moving.rule());
        String target = rule.moves().getOrDefault(token, Net.NOWHERE);
        return rule.moveOrder().get(moving.phase()).equals(token) && !target.equals(Net.NOWHERE)
                ? List.of(move("move " + token, moving, Unit.UNIT).sending(target))
                : List.of();
    }

    @Override
    public List<MediumFault<String, String, Unit>> mishaps(
            String token, int older, Unit environment) {
        return lossy.contains(token)
                ? List.of(MediumFault.loss("lose " + token, Unit.UNIT))
                : List.of();
    }
}
