package io.synproof.checker.composition;

import io.synproof.checker.model.Bag;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.StateView;
import io.synproof.checker.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A {@link Composition} in its simple form: states are {@link CompositeState}, monitors see
 * actions, and messages can be compared.
 *
 * <p>{@code start}, {@code medium}, {@code recipients}, {@code moves} and {@code arrivals} are all
 * that it takes. Actions are often texts: let each say which process acts, and on which message, if
 * others may do the same in the same state. Two equal actions of a state with different effects are
 * refused.
 *
 * @param <P> what a process is
 * @param <M> what a message is
 * @param <E> what the environment is
 * @param <A> what an action is
 */
public interface Protocol<P, M extends Comparable<? super M>, E, A>
        extends Composition<CompositeState<P, M, E>, A, A, P, M, E> {

    @Override
    default Comparator<? super M> messageOrder() {
        return Comparator.<M>naturalOrder();
    }

    @Override
    default CompositeState<P, M, E> assemble(CompositeState<P, M, E> parts) {
        return parts;
    }

    @Override
    default CompositeState<P, M, E> parts(CompositeState<P, M, E> state) {
        return state;
    }

    /** The processes by their names, the messages in flight, the environment if there is one. */
    @Override
    default Optional<StateView> components(CompositeState<P, M, E> state) {
        List<StateView.Part> processes = IntStream.range(0, state.processes().size())
                .mapToObj(i -> new StateView.Part(nameOf(i), state.processes().get(i)))
                .toList();
        StateView view = new StateView(processes).and("in flight", new Bag(state.messages()));
        return Optional.of(
                state.environment() == Unit.UNIT
                        ? view
                        : view.and("environment", state.environment()));
    }

    /**
     * A move that sends nothing; see {@link LocalMove} for what can be added to it.
     *
     * @param action different from those of all other steps that the same state has
     */
    default LocalMove<A, A, P, M, E> move(A action, P after, E environment) {
        return LocalMove.of(action, after, environment);
    }

    /** The processes, for a property that reads nothing else. */
    static <P, M, E> Projection<CompositeState<P, M, E>, List<P>> processes() {
        return Projection.of(CompositeState::processes, StatePart.PROCESSES);
    }

    /** The processes from one number to before another, for a property that reads nothing else. */
    static <P, M, E> Projection<CompositeState<P, M, E>, List<P>> processes(int from, int to) {
        return new Projection<>(
                state -> state.processes().subList(from, to),
                IntStream.range(from, to).mapToObj(StatePart::process).toList());
    }
}
