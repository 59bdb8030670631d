package io.synproof.checker.examples;

import io.synproof.checker.examples.PlainTwoPhaseCommit.State;
import io.synproof.checker.examples.TwoPhaseCommit.Action;
import io.synproof.checker.examples.TwoPhaseCommit.Message;
import io.synproof.checker.examples.TwoPhaseCommit.Phase;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@link TwoPhaseCommit} without the composition: one record for the state, three functions.
 *
 * @param managers the number of resource managers; at least 1
 */
record PlainTwoPhaseCommit(int managers) implements Model<State, Action> {

    /**
     * @param managers the phase of each resource manager
     * @param coordinator the phase of the transaction manager, which is never {@code PREPARED}
     * @param prepared the resource managers that it knows to be prepared
     */
    record State(
            List<Phase> managers, Phase coordinator, Set<Integer> prepared, Set<Message> sent) {

        boolean knowsAllPrepared() {
            return prepared.size() == managers.size();
        }

        State withManager(int manager, Phase phase) {
            List<Phase> changed = IntStream.range(0, managers.size())
                    .mapToObj(i -> i == manager ? phase : managers.get(i))
                    .toList();
            return new State(changed, coordinator, prepared, sent);
        }

        State withCoordinator(Phase phase) {
            return new State(managers, phase, prepared, sent);
        }

        State knowingPrepared(int manager) {
            return new State(managers, coordinator, plus(prepared, manager), sent);
        }

        State sending(Message message) {
            return new State(managers, coordinator, prepared, plus(sent, message));
        }

        private static <T> Set<T> plus(Set<T> some, T one) {
            return Stream.concat(some.stream(), Stream.of(one))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** No manager has committed while another has aborted. */
    static Property<State, Action> consistent() {
        return Property.always(
                "consistent",
                state -> !state.managers().containsAll(List.of(Phase.COMMITTED, Phase.ABORTED)));
    }

    @Override
    public List<State> initialStates() {
        List<Phase> working =
                IntStream.range(0, managers).mapToObj(_ -> Phase.WORKING).toList();
        return List.of(new State(working, Phase.WORKING, Set.of(), Set.of()));
    }

    @Override
    public List<Action> actions(State state) {
        return Stream.concat(
                        ofCoordinator(state),
                        IntStream.range(0, managers).boxed().flatMap(i -> ofManager(state, i)))
                .toList();
    }

    private Stream<Action> ofCoordinator(State state) {
        if (state.coordinator() != Phase.WORKING) {
            return Stream.empty();
        }
        return Stream.concat(
                state.knowsAllPrepared()
                        ? Stream.of(new Action.Decide(Phase.COMMITTED))
                        : Stream.empty(),
                Stream.of(new Action.Decide(Phase.ABORTED)));
    }

    private Stream<Action> ofManager(State state, int manager) {
        boolean undecided = state.coordinator() == Phase.WORKING;
        boolean working = state.managers().get(manager) == Phase.WORKING;
        Set<Message> sent = state.sent();
        return Stream.of(
                        when(
                                undecided && sent.contains(new Message.Prepared(manager)),
                                new Action.LearnPrepared(manager)),
                        when(working, new Action.Prepare(manager)),
                        when(working, new Action.ChooseAbort(manager)),
                        when(
                                sent.contains(new Message.Commit()),
                                new Action.ReceiveCommit(manager)),
                        when(sent.contains(new Message.Abort()), new Action.ReceiveAbort(manager)))
                .flatMap(action -> action);
    }

    private static Stream<Action> when(boolean enabled, Action action) {
        return enabled ? Stream.of(action) : Stream.empty();
    }

    @Override
    public State next(State state, Action action) {
        return switch (action) {
            case Action.Decide(Phase phase) ->
                state.withCoordinator(phase)
                        .sending(
                                phase == Phase.COMMITTED
                                        ? new Message.Commit()
                                        : new Message.Abort());
            case Action.LearnPrepared(int manager) -> state.knowingPrepared(manager);
            case Action.Prepare(int manager) ->
                state.withManager(manager, Phase.PREPARED).sending(new Message.Prepared(manager));
            case Action.ChooseAbort(int manager) -> state.withManager(manager, Phase.ABORTED);
            case Action.ReceiveCommit(int manager) -> state.withManager(manager, Phase.COMMITTED);
            case Action.ReceiveAbort(int manager) -> state.withManager(manager, Phase.ABORTED);
        };
    }
}
