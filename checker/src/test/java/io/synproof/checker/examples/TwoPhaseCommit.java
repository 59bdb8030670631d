package io.synproof.checker.examples;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.examples.TwoPhaseCommit.Action;
import io.synproof.checker.examples.TwoPhaseCommit.Message;
import io.synproof.checker.examples.TwoPhaseCommit.Party;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.symmetry.Symmetry;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gray and Lamport's two-phase commit: one transaction manager asks its resource managers to agree.
 * Messages are a growing set, from which nothing is ever taken.
 *
 * <p>Process 0 is the transaction manager, the resource manager {@code i} is process {@code i + 1}.
 *
 * @param managers the number of resource managers; at least 1
 */
record TwoPhaseCommit(int managers) implements Protocol<Party, Message, Unit, Action> {

    /** What has become of a transaction, as its manager or one of the others sees it. */
    enum Phase {
        WORKING,
        PREPARED,
        COMMITTED,
        ABORTED
    }

    /** A message; those to all managers name none. */
    sealed interface Message extends Comparable<Message>, Serializable {
        record Prepared(int from) implements Message {}

        record Commit() implements Message {}

        record Abort() implements Message {}

        private int rank() {
            return switch (this) {
                case Prepared(int from) -> from;
                case Commit() -> -2;
                case Abort() -> -1;
            };
        }

        @Override
        default int compareTo(Message other) {
            return Integer.compare(rank(), other.rank());
        }
    }

    /** One who takes part. */
    sealed interface Party extends Serializable {
        Phase phase();

        /**
         * The transaction manager.
         *
         * @param phase never {@code PREPARED}
         * @param prepared the resource managers that it knows to be prepared, sorted
         */
        record Coordinator(Phase phase, List<Integer> prepared) implements Party {

            Coordinator deciding(Phase decision) {
                return new Coordinator(decision, prepared);
            }

            Coordinator knowing(int manager) {
                return new Coordinator(
                        phase,
                        Stream.concat(prepared.stream(), Stream.of(manager))
                                .distinct()
                                .sorted()
                                .toList());
            }
        }

        /** A resource manager. */
        record Manager(Phase phase) implements Party {}
    }

    /** What may happen. */
    sealed interface Action {
        record Decide(Phase phase) implements Action {}

        record LearnPrepared(int manager) implements Action {}

        record Prepare(int manager) implements Action {}

        record ChooseAbort(int manager) implements Action {}

        record ReceiveCommit(int manager) implements Action {}

        record ReceiveAbort(int manager) implements Action {}
    }

    /** No manager has committed while another has aborted. */
    Property<CompositeState<Party, Message, Unit>, Action> consistent() {
        return Property.always(
                "consistent",
                Protocol.processes(1, managers + 1),
                parties -> !isIn(Phase.COMMITTED, parties) || !isIn(Phase.ABORTED, parties));
    }

    /** The resource managers are interchangeable. */
    Symmetry<CompositeState<Party, Message, Unit>> symmetry() {
        return new TwoPhaseSymmetry(this, true);
    }

    private static boolean isIn(Phase phase, List<Party> parties) {
        return parties.stream().anyMatch(party -> party.phase() == phase);
    }

    @Override
    public CompositeState<Party, Message, Unit> start() {
        Party coordinator = new Party.Coordinator(Phase.WORKING, List.of());
        Stream<Party> others =
                IntStream.range(0, managers).mapToObj(_ -> new Party.Manager(Phase.WORKING));
        List<Party> all = Stream.concat(Stream.of(coordinator), others).toList();
        return new CompositeState<>(all, List.of(), Unit.UNIT);
    }

    @Override
    public Medium medium() {
        return Medium.set(managers + 1);
    }

    @Override
    public List<Integer> recipients(Message message) {
        return switch (message) {
            case Message.Prepared(int _) -> List.of(0);
            case Message.Commit(), Message.Abort() ->
                IntStream.rangeClosed(1, managers).boxed().toList();
        };
    }

    @Override
    public List<LocalMove<Action, Action, Party, Message, Unit>> moves(
            int self, Party party, Unit nothing) {
        return switch (party) {
            case Party.Coordinator coordinator -> decisions(coordinator);
            case Party.Manager(Phase phase) ->
                phase == Phase.WORKING ? choices(self - 1) : List.of();
        };
    }

    private List<LocalMove<Action, Action, Party, Message, Unit>> decisions(
            Party.Coordinator coordinator) {
        if (coordinator.phase() != Phase.WORKING) {
            return List.of();
        }
        var abort = decide(coordinator, Phase.ABORTED, new Message.Abort());
        return coordinator.prepared().size() == managers
                ? List.of(decide(coordinator, Phase.COMMITTED, new Message.Commit()), abort)
                : List.of(abort);
    }

    private LocalMove<Action, Action, Party, Message, Unit> decide(
            Party.Coordinator coordinator, Phase phase, Message message) {
        return move(new Action.Decide(phase), coordinator.deciding(phase), Unit.UNIT)
                .sending(message);
    }

    private List<LocalMove<Action, Action, Party, Message, Unit>> choices(int manager) {
        return List.of(
                move(new Action.Prepare(manager), new Party.Manager(Phase.PREPARED), Unit.UNIT)
                        .sending(new Message.Prepared(manager)),
                move(new Action.ChooseAbort(manager), new Party.Manager(Phase.ABORTED), Unit.UNIT));
    }

    @Override
    public List<LocalMove<Action, Action, Party, Message, Unit>> arrivals(
            int self, Party party, Unit nothing, Message message, int passed) {
        int manager = self - 1;
        return switch (message) {
            case Message.Prepared(int from) ->
                party instanceof Party.Coordinator coordinator && party.phase() == Phase.WORKING
                        ? List.of(move(
                                new Action.LearnPrepared(from),
                                coordinator.knowing(from),
                                Unit.UNIT))
                        : List.of();
            case Message.Commit() ->
                List.of(move(
                        new Action.ReceiveCommit(manager),
                        new Party.Manager(Phase.COMMITTED),
                        Unit.UNIT));
            case Message.Abort() ->
                List.of(move(
                        new Action.ReceiveAbort(manager),
                        new Party.Manager(Phase.ABORTED),
                        Unit.UNIT));
        };
    }
}
