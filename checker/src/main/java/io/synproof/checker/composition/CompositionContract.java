package io.synproof.checker.composition;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.ValueText;
import java.util.List;

/** The checks that messages and states of a composition are such as its medium can carry. */
public final class CompositionContract {
    private CompositionContract() {}

    /**
     * The recipients of a message.
     *
     * @param processes the number of processes
     * @throws ContractException if one is null or no process, or if the medium asks for the first
     *     and there is none
     */
    public static <M> List<Integer> recipients(
            Composition<?, ?, ?, ?, M, ?> model, M message, int processes) {
        List<Integer> all = NullChecks.requireList("recipients", model.recipients(message));
        for (int self : all) {
            if (self < 0 || self >= processes) {
                throw misdirected(
                        message, "goes to process " + self + ", of " + processes + " from 0 on");
            }
        }
        if (model.medium().hasQueues()) {
            first(message, all);
        }
        return all;
    }

    /** The first recipient of a message, to whose messages it counts. */
    static <M> int first(M message, List<Integer> recipients) {
        if (recipients.isEmpty()) {
            throw misdirected(message, "goes to no process");
        }
        return recipients.getFirst();
    }

    /**
     * A message that has grown older.
     *
     * @param same whether it is in the same queue as before
     * @throws ContractException if it is not
     */
    public static <M> M requireSameQueue(M message, M older, boolean same) {
        if (!same) {
            throw misdirected(
                    message,
                    "becomes " + ValueText.of(older) + " by a tick, which goes another way");
        }
        return older;
    }

    private static ContractException misdirected(Object message, String where) {
        return new ContractException(Kind.MISDIRECTED, ValueText.of(message) + " " + where);
    }

    /**
     * The parts of a state.
     *
     * @param processes the number of processes at the start
     * @throws ContractException if it has more or fewer
     */
    public static <P, M, E> CompositeState<P, M, E> requireProcesses(
            CompositeState<P, M, E> parts, int processes) {
        if (parts.processes().size() != processes) {
            throw new ContractException(
                    Kind.PROCESSES_DIFFER,
                    "one has " + processes + ", another " + parts.processes().size() + ": "
                            + ValueText.of(parts.processes()));
        }
        return parts;
    }
}
