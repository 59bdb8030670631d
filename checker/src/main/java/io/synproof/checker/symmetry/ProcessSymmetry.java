package io.synproof.checker.symmetry;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.CompositionSemantics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The {@link Symmetry} of a {@link Composition} some of whose processes are interchangeable, part
 * by part.
 *
 * @param <S> what a state is
 * @param <P> what a process is
 * @param <M> what a message is
 * @param <E> what the environment is
 */
public interface ProcessSymmetry<S, P, M, E> extends Symmetry<S> {

    /** The composition. */
    Composition<S, ?, ?, P, M, E> composition();

    /** The index of the process that is member 0; the other members follow it. */
    int first();

    /**
     * A process after members, itself perhaps among them, have changed places: the same, but for
     * the members that it names.
     */
    P process(P process, Permutation permutation);

    /** A message after members have changed places. */
    M message(M message, Permutation permutation);

    /** The environment after members have changed places; the same if it names none. */
    default E environment(E environment, Permutation permutation) {
        return environment;
    }

    @Override
    default S permuted(S state, Permutation permutation) {
        CompositeState<P, M, E> parts = composition().parts(state);
        List<M> messages = parts.messages().stream()
                .map(message -> message(message, permutation))
                .toList();
        return composition()
                .assemble(new CompositeState<>(
                        processes(parts.processes(), permutation),
                        CompositionSemantics.arranged(composition(), messages),
                        environment(parts.environment(), permutation)));
    }

    private List<P> processes(List<P> all, Permutation permutation) {
        List<P> members = permutation.moved(all.subList(first(), first() + members()));
        return IntStream.range(0, all.size())
                .mapToObj(i -> isMember(i) ? members.get(i - first()) : all.get(i))
                .map(process -> process(process, permutation))
                .toList();
    }

    private boolean isMember(int index) {
        return index >= first() && index < first() + members();
    }
}
