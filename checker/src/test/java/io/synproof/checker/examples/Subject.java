package io.synproof.checker.examples;

import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.symmetry.Symmetry;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Ltl;
import io.synproof.checker.temporal.Temporal;
import java.util.List;
import java.util.Optional;

/**
 * An example to be measured: a model, and the property that is asked of it.
 *
 * @param symmetry the model's, if it has one
 * @param liveness a temporal question about it, if there is one
 */
public record Subject<S, A>(
        Model<S, A> model,
        Property<S, A> property,
        Optional<Symmetry<S>> symmetry,
        Optional<Liveness<S, A>> liveness) {

    /** A temporal question, and what is assumed. */
    public record Liveness<S, A>(Temporal.LeadsTo<S> question, List<Fairness<A>> assumed) {

        /** The same question as a formula. */
        public Temporal<S> formula() {
            return Temporal.formula(
                    question.name(),
                    Ltl.holds("p", question.cause())
                            .implies(Ltl.holds("q", question.effect()).eventually())
                            .always());
        }
    }

    private static <S, A> Subject<S, A> plain(Model<S, A> model, Property<S, A> property) {
        return new Subject<>(model, property, Optional.empty(), Optional.empty());
    }

    private Subject<S, A> asking(Temporal.LeadsTo<S> question, List<Fairness<A>> assumed) {
        Liveness<S, A> asked = new Liveness<>(question, assumed);
        return new Subject<>(model, property, symmetry, Optional.of(asked));
    }

    /**
     * {@link Handshake}.
     *
     * @param parameters those that differ from the standard, such as {@code K=3 N=2 QUIET=0}
     */
    public static Subject<?, ?> handshake(String parameters) {
        return plain(Handshake.with(parameters), Handshake.agree())
                .asking(Handshake.empties(), List.of(Handshake.delivery(), Handshake.timers()));
    }

    /**
     * {@link PlainHandshake}.
     *
     * @param parameters those that differ from the standard, such as {@code K=3 N=2 QUIET=0}
     */
    public static Subject<?, ?> plainHandshake(String parameters) {
        return plain(new PlainHandshake(HandshakeParameters.of(parameters)), PlainHandshake.agree())
                .asking(
                        PlainHandshake.empties(),
                        List.of(Handshake.delivery(), Handshake.timers()));
    }

    /** {@link TwoPhaseCommit}, with so many resource managers. */
    public static Subject<?, ?> twoPhaseCommit(int managers) {
        TwoPhaseCommit model = new TwoPhaseCommit(managers);
        return new Subject<>(
                model, model.consistent(), Optional.of(model.symmetry()), Optional.empty());
    }

    /** {@link TwoPhaseCommit}, with a symmetry that has no order of its members. */
    public static Subject<?, ?> unordered(int managers) {
        TwoPhaseCommit model = new TwoPhaseCommit(managers);
        return new Subject<>(
                model,
                model.consistent(),
                Optional.of(new TwoPhaseSymmetry(model, false)),
                Optional.empty());
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
