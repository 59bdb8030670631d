package io.synproof.checker.engine.contract;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.Clock.Aged;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.CompositionContract;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.NullChecks;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.ValueText;
import java.util.List;

/**
 * The functions of a composition, called under inspection of its contract: the arguments of a call
 * must be unchanged by it, and sampled calls are repeated and must give equal answers.
 */
public final class CheckedLocalFunctions<A, L, P, M, E> {
    /** Questions about parts with small numbers are asked twice, and so are all of most models. */
    private static final int TWICE = 4;

    private static final int MIXER = 0x9e3779b9;
    private static final int BITS = 4;

    private static final String MOVES = "moves";
    private static final String ARRIVALS = "arrivals";

    private final ComposedEncoding<?, A, L, P, M, E> encoding;
    private final Composition<?, A, L, P, M, E> model;

    public CheckedLocalFunctions(ComposedEncoding<?, A, L, P, M, E> encoding) {
        this.encoding = encoding;
        this.model = encoding.model;
    }

    /** The first values of each part are, and one in sixteen of the combinations of others. */
    private static boolean isAskedTwice(int process, int environment, int message) {
        int all = (((process * 31) + environment) * 31) + message;
        boolean first = process < TWICE && environment < TWICE && message < TWICE;
        return first || (all * MIXER) >>> (Integer.SIZE - BITS) == 0;
    }

    /** The moves of a process on its own. */
    public List<LocalMove<A, L, P, M, E>> moves(int self, int process, int environment) {
        P here = encoding.processes.get(self).get(process);
        E around = encoding.environments.get(environment);
        List<LocalMove<A, L, P, M, E>> moves = requireWhole(MOVES, model.moves(self, here, around));
        requireUnchanged(MOVES, encoding.processes.get(self), process);
        requireUnchanged(MOVES, encoding.environments, environment);
        if (isAskedTwice(process, environment, 0)) {
            requireSame(
                    MOVES, moves, NullChecks.requireList(MOVES, model.moves(self, here, around)));
        }
        return moves;
    }

    /** The moves of a process when a message arrives. */
    public List<LocalMove<A, L, P, M, E>> arrivals(
            int self, int process, int environment, int message, int passed) {
        P here = encoding.processes.get(self).get(process);
        E around = encoding.environments.get(environment);
        M arriving = encoding.messages.get(message);
        List<LocalMove<A, L, P, M, E>> moves =
                requireWhole(ARRIVALS, model.arrivals(self, here, around, arriving, passed));
        requireUnchanged(ARRIVALS, encoding.processes.get(self), process);
        requireUnchanged(ARRIVALS, encoding.environments, environment);
        requireUnchanged(ARRIVALS, encoding.messages, message);
        if (isAskedTwice(process, environment, message)) {
            requireSame(
                    ARRIVALS,
                    moves,
                    NullChecks.requireList(
                            ARRIVALS, model.arrivals(self, here, around, arriving, passed)));
        }
        return moves;
    }

    /** The faults of the medium for a message. */
    public List<MediumFault<A, L, E>> mishaps(int message, int older, int environment) {
        List<MediumFault<A, L, E>> all = NullChecks.requireList(
                "mishaps",
                model.mishaps(
                        encoding.messages.get(message),
                        older,
                        encoding.environments.get(environment)));
        all.forEach(NullChecks::requireFault);
        requireUnchanged("mishaps", encoding.messages, message);
        requireUnchanged("mishaps", encoding.environments, environment);
        return all;
    }

    /** The processes that a message can arrive at. */
    public List<Integer> recipients(int message) {
        List<Integer> all = CompositionContract.recipients(
                model, encoding.messages.get(message), encoding.environmentField);
        requireUnchanged("recipients", encoding.messages, message);
        if (isAskedTwice(0, 0, message)) {
            requireEqual("recipients", all, model.recipients(encoding.messages.get(message)));
        }
        return all;
    }

    /** The link that a message travels on. */
    public int link(int message) {
        int link = model.link(encoding.messages.get(message));
        requireUnchanged("link", encoding.messages, message);
        if (isAskedTwice(0, 0, message)) {
            requireEqual(
                    "link", List.of(link), List.of(model.link(encoding.messages.get(message))));
        }
        return link;
    }

    /** A process, older. */
    public Aged<P> aged(Clock<A, L, P, M, E> clock, int self, int process) {
        Interner<P> known = encoding.processes.get(self);
        Aged<P> aged = clock.process(self, known.get(process));
        requireUnchanged("the clock", known, process);
        return aged;
    }

    /** A message, older. */
    public Aged<M> agedMessage(Clock<A, L, P, M, E> clock, int message) {
        Aged<M> aged = clock.message(encoding.messages.get(message));
        requireUnchanged("the clock", encoding.messages, message);
        return aged;
    }

    /** An environment, older. */
    public Aged<E> agedEnvironment(Clock<A, L, P, M, E> clock, int environment) {
        Aged<E> aged = clock.environment(encoding.environments.get(environment));
        requireUnchanged("the clock", encoding.environments, environment);
        return aged;
    }

    /** A monitor's memory after a step with this label. */
    public int memoryAfter(Monitor<? super L, Object> monitor, int memory, L label) {
        return memoryAfter(memory, monitor.next(encoding.memories.get(memory), label));
    }

    /** A monitor's memory after a step with this label from one state to another. */
    public int memoryAfter(
            StateMonitor<Object, ? super L, Object> monitor,
            int memory,
            Object before,
            L label,
            Object after) {
        return memoryAfter(
                memory, monitor.next(encoding.memories.get(memory), before, label, after));
    }

    private int memoryAfter(int memory, Object next) {
        requireUnchanged("the monitor", encoding.memories, memory);
        return encoding.memories.numberOf(
                NullChecks.requirePart("what the monitor remembers", next));
    }

    private static <A, L, P, M, E> List<LocalMove<A, L, P, M, E>> requireWhole(
            String what, List<LocalMove<A, L, P, M, E>> moves) {
        List<LocalMove<A, L, P, M, E>> all = NullChecks.requireList(what, moves);
        all.forEach(NullChecks::requireMove);
        return all;
    }

    private static void requireUnchanged(String what, Interner<?> table, int number) {
        Object part = table.get(number);
        if (part.hashCode() != table.hashOf(number)) {
            throw new ContractException(
                    Kind.STATE_CHANGED,
                    what + ": what it was given has changed, and is now " + ValueText.of(part));
        }
    }

    private void requireSame(
            String what,
            List<LocalMove<A, L, P, M, E>> moves,
            List<LocalMove<A, L, P, M, E>> again) {
        boolean same = moves.size() == again.size();
        for (int i = 0; same && i < moves.size(); i++) {
            same = isSame(moves.get(i), again.get(i));
        }
        if (!same) {
            throw new ContractException(
                    Kind.ACTIONS_DIFFER,
                    what + ": first " + ValueText.of(moves) + ", then " + ValueText.of(again));
        }
    }

    private static void requireEqual(String what, List<?> one, List<?> other) {
        if (!one.equals(other)) {
            throw new ContractException(
                    Kind.ACTIONS_DIFFER,
                    what + ": first " + ValueText.of(one) + ", then " + ValueText.of(other));
        }
    }

    /** Labels and guards need not be equal by content. */
    private boolean isSame(LocalMove<A, L, P, M, E> one, LocalMove<A, L, P, M, E> other) {
        return one.action().equals(other.action())
                && one.after().equals(other.after())
                && one.environment().equals(other.environment())
                && one.sent().equals(other.sent())
                && one.alsoTaken().equals(other.alsoTaken())
                && one.keeping() == other.keeping()
                && one.unless().isPresent() == other.unless().isPresent();
    }
}
