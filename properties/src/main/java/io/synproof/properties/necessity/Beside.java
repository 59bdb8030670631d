package io.synproof.properties.necessity;

import io.synproof.checker.Clock;
import io.synproof.checker.Composed;
import io.synproof.checker.Composition;
import io.synproof.checker.Medium;
import io.synproof.checker.Mishap;
import io.synproof.checker.Move;
import io.synproof.checker.Part;
import io.synproof.checker.Trace;
import io.synproof.checker.Transition;
import io.synproof.model.host.Host;
import io.synproof.model.network.InFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.Surroundings;
import io.synproof.properties.TcpModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A scenario's model that answers for itself, and notes which other readings of a rule would answer
 * the same.
 *
 * <p>A search is a function of the answers that it gets. Where another reading has given the same
 * answers to all that a search asked, a search of that reading is the same search. What no rule
 * decides is not compared: parts, medium, clock, losses.
 */
final class Beside implements Composition<World, Action, Label, Host, InFlight, Surroundings> {
    private final TcpModel model;
    private final Map<Reading, TcpModel> alike;

    /**
     * A model beside others.
     *
     * @param model the model that answers
     * @param alike the others, by what they read otherwise; whoever answers otherwise is removed
     */
    Beside(TcpModel model, Map<Reading, TcpModel> alike) {
        this.model = model;
        this.alike = alike;
    }

    private <T> T asked(Function<TcpModel, T> question, BiPredicate<T, T> same) {
        T answer = question.apply(model);
        alike.values().removeIf(other -> !same.test(answer, question.apply(other)));
        return answer;
    }

    private <T> T asked(Function<TcpModel, T> question) {
        return asked(question, Object::equals);
    }

    @Override
    public List<Move<Action, Label, Host, InFlight, Surroundings>> moves(
            int self, Host host, Surroundings around) {
        return asked(one -> one.moves(self, host, around), Beside::sameMoves);
    }

    @Override
    public List<Move<Action, Label, Host, InFlight, Surroundings>> arrivals(
            int self, Host host, Surroundings around, InFlight segment, int passed) {
        return asked(one -> one.arrivals(self, host, around, segment, passed), Beside::sameMoves);
    }

    /**
     * Whether moves are the same. A predicate cannot be compared; this model's asks for a copy of
     * what the move sends, and that is compared.
     */
    private static boolean sameMoves(
            List<Move<Action, Label, Host, InFlight, Surroundings>> some,
            List<Move<Action, Label, Host, InFlight, Surroundings>> others) {
        return some.stream()
                .map(Beside::withoutPredicate)
                .toList()
                .equals(others.stream().map(Beside::withoutPredicate).toList());
    }

    private static Move<Action, Label, Host, InFlight, Surroundings> withoutPredicate(
            Move<Action, Label, Host, InFlight, Surroundings> move) {
        return new Move<>(
                move.action(),
                move.label(),
                move.after(),
                move.environment(),
                move.sent(),
                move.keeping(),
                move.alsoTaken(),
                Optional.empty());
    }

    @Override
    public List<World> initialStates() {
        return asked(TcpModel::initialStates);
    }

    @Override
    public List<Action> actions(World world) {
        return asked(one -> one.actions(world));
    }

    @Override
    public Transition<World, Label> step(World world, Action action) {
        return asked(one -> one.step(world, action));
    }

    @Override
    public Composed<Host, InFlight, Surroundings> start() {
        return asked(TcpModel::start);
    }

    @Override
    public List<Action> generalActions(World world) {
        return asked(one -> one.generalActions(world));
    }

    @Override
    public boolean isProperEnd(World world) {
        return asked(one -> one.isProperEnd(world));
    }

    @Override
    public boolean awaitsTime(World world) {
        return asked(one -> one.awaitsTime(world));
    }

    @Override
    public World assemble(Composed<Host, InFlight, Surroundings> parts) {
        return model.assemble(parts);
    }

    @Override
    public Composed<Host, InFlight, Surroundings> parts(World world) {
        return model.parts(world);
    }

    @Override
    public Medium medium() {
        return model.medium();
    }

    @Override
    public String nameOf(int self) {
        return model.nameOf(self);
    }

    @Override
    public List<Integer> recipients(InFlight segment) {
        return model.recipients(segment);
    }

    @Override
    public Comparator<? super InFlight> messageOrder() {
        return model.messageOrder();
    }

    @Override
    public List<Mishap<Action, Label, Surroundings>> mishaps(
            InFlight segment, int older, Surroundings around) {
        return model.mishaps(segment, older, around);
    }

    @Override
    public Optional<Clock<Action, Label, Host, InFlight, Surroundings>> clock() {
        return model.clock();
    }

    @Override
    public boolean hasGeneralSteps() {
        return model.hasGeneralSteps();
    }

    @Override
    public List<Part> partsOfLimits() {
        return model.partsOfLimits();
    }

    @Override
    public boolean withinConstraint(World world) {
        return model.withinConstraint(world);
    }

    @Override
    public boolean isCut(World world) {
        return model.isCut(world);
    }

    @Override
    public String describe(World world) {
        return model.describe(world);
    }

    @Override
    public Optional<String> picture(Trace<World, Action> run) {
        return model.picture(run);
    }

    @Override
    public int faults(Action action) {
        return model.faults(action);
    }

    @Override
    public boolean isTick(Action action) {
        return model.isTick(action);
    }

    @Override
    public String kind(Action action) {
        return model.kind(action);
    }

    @Override
    public Set<String> kinds() {
        return model.kinds();
    }

    @Override
    public Set<String> limitsTouched(World world) {
        return model.limitsTouched(world);
    }
}
