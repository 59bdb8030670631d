package io.synproof.checker.examples;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.examples.TwoPhaseCommit.Message;
import io.synproof.checker.examples.TwoPhaseCommit.Party;
import io.synproof.checker.model.Unit;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.ProcessSymmetry;
import java.util.Comparator;

/**
 * The resource managers of a two-phase commit are interchangeable.
 *
 * @param isOrdered whether it says in which order the managers of a state are
 */
record TwoPhaseSymmetry(TwoPhaseCommit composition, boolean isOrdered)
        implements ProcessSymmetry<CompositeState<Party, Message, Unit>, Party, Message, Unit> {

    @Override
    public int members() {
        return composition.managers();
    }

    @Override
    public int first() {
        return 1;
    }

    @Override
    public Party process(Party party, Permutation permutation) {
        return switch (party) {
            case Party.Coordinator(TwoPhaseCommit.Phase phase, var prepared) ->
                new Party.Coordinator(
                        phase, prepared.stream().map(permutation::of).sorted().toList());
            case Party.Manager manager -> manager;
        };
    }

    @Override
    public Message message(Message message, Permutation permutation) {
        return switch (message) {
            case Message.Prepared(int from) -> new Message.Prepared(permutation.of(from));
            case Message.Commit(), Message.Abort() -> message;
        };
    }

    /** All that is true of a manager: no two are tied, unless exchanging them changes nothing. */
    @Override
    public Comparator<Integer> memberOrder(CompositeState<Party, Message, Unit> state) {
        if (!isOrdered) {
            return ProcessSymmetry.super.memberOrder(state);
        }
        return Comparator.comparing((Integer manager) -> phase(state, manager))
                .thenComparing(manager -> hasSentPrepared(state, manager))
                .thenComparing(manager -> isKnownPrepared(state, manager));
    }

    private static TwoPhaseCommit.Phase phase(
            CompositeState<Party, Message, Unit> state, int manager) {
        return state.processes().get(manager + 1).phase();
    }

    private static boolean hasSentPrepared(
            CompositeState<Party, Message, Unit> state, int manager) {
        return state.messages().contains(new Message.Prepared(manager));
    }

    private static boolean isKnownPrepared(
            CompositeState<Party, Message, Unit> state, int manager) {
        return state.processes().getFirst() instanceof Party.Coordinator coordinator
                && coordinator.prepared().contains(manager);
    }
}
