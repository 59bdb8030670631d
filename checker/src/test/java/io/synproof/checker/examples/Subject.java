package io.synproof.checker.examples;

import io.synproof.checker.Model;
import io.synproof.checker.Property;
import io.synproof.checker.Symmetry;
import java.util.Optional;

/**
 * An example to be measured: a model, and the property that is asked of it.
 *
 * @param symmetry the model's, if it has one
 */
public record Subject<S, A>(
        Model<S, A> model, Property<S, A> property, Optional<Symmetry<S>> symmetry) {

    private static <S, A> Subject<S, A> plain(Model<S, A> model, Property<S, A> property) {
        return new Subject<>(model, property, Optional.empty());
    }

    /**
     * {@link Handshake}.
     *
     * @param parameters those that differ from the standard, such as {@code K=3 N=2 QUIET=0}
     */
    public static Subject<?, ?> handshake(String parameters) {
        return plain(Handshake.with(parameters), Handshake.agree());
    }

    /**
     * {@link PlainHandshake}.
     *
     * @param parameters those that differ from the standard, such as {@code K=3 N=2 QUIET=0}
     */
    public static Subject<?, ?> plainHandshake(String parameters) {
        return plain(
                new PlainHandshake(HandshakeParameters.of(parameters)), PlainHandshake.agree());
    }

    /** {@link TwoPhaseCommit}, with so many resource managers. */
    public static Subject<?, ?> twoPhaseCommit(int managers) {
        TwoPhaseCommit model = new TwoPhaseCommit(managers);
        return new Subject<>(model, model.consistent(), Optional.of(model.symmetry()));
    }

    /** {@link PlainTwoPhaseCommit}, with so many resource managers. */
    public static Subject<?, ?> plainTwoPhaseCommit(int managers) {
        return plain(new PlainTwoPhaseCommit(managers), PlainTwoPhaseCommit.consistent());
    }

    /** {@link TcpFsm}, with at most so many messages in a queue. */
    public static Subject<?, ?> tcpFsm(int longest) {
        return plain(new TcpFsm(longest), TcpFsm.agree());
    }
}
