package io.synproof.checker.examples;

import io.synproof.checker.Model;
import io.synproof.checker.Property;

/** An example to be measured: a model, and the property that is asked of it. */
public record Subject<S, A>(Model<S, A> model, Property<S, A> property) {

    /**
     * {@link Handshake}.
     *
     * @param parameters those that differ from the standard, such as {@code K=3 N=2 QUIET=0}
     */
    public static Subject<?, ?> handshake(String parameters) {
        return new Subject<>(Handshake.with(parameters), Handshake.agree());
    }

    /**
     * {@link PlainHandshake}.
     *
     * @param parameters those that differ from the standard, such as {@code K=3 N=2 QUIET=0}
     */
    public static Subject<?, ?> plainHandshake(String parameters) {
        return new Subject<>(
                new PlainHandshake(HandshakeParameters.of(parameters)), PlainHandshake.agree());
    }

    /** {@link TwoPhaseCommit}, with so many resource managers. */
    public static Subject<?, ?> twoPhaseCommit(int managers) {
        return new Subject<>(new TwoPhaseCommit(managers), TwoPhaseCommit.consistent());
    }

    /** {@link PlainTwoPhaseCommit}, with so many resource managers. */
    public static Subject<?, ?> plainTwoPhaseCommit(int managers) {
        return new Subject<>(new PlainTwoPhaseCommit(managers), PlainTwoPhaseCommit.consistent());
    }

    /** {@link TcpFsm}, with at most so many messages in a queue. */
    public static Subject<?, ?> tcpFsm(int longest) {
        return new Subject<>(new TcpFsm(longest), TcpFsm.agree());
    }
}
