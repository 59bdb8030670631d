package io.synproof.checker.composition;

import io.synproof.checker.model.ContractException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A local step: what one process does, on its own or because a message has arrived.
 *
 * @param action what happens; no two steps of a state have equal actions, unless they lead to the
 *     same state, so that it names the process and the message where others may act in the same way
 * @param label what monitors see of it
 * @param after the process afterwards
 * @param environment the environment afterwards
 * @param sent the messages it sends, in order
 * @param keeping whether the message that has arrived stays in the medium all the same
 * @param alsoTaken in a FIFO medium, the messages right behind on the same link that it takes too,
 *     without which it cannot happen
 * @param unless no message in the medium may satisfy this, the arriving one included; empty if none
 *     matters. It is pure, and evaluated once for each message.
 */
public record LocalMove<A, L, P, M, E>(
        A action,
        L label,
        P after,
        E environment,
        List<M> sent,
        boolean keeping,
        List<M> alsoTaken,
        Optional<Predicate<? super M>> unless) {

    /**
     * A move whose lists cannot change.
     *
     * @throws ContractException if a message is null
     */
    public LocalMove {
        sent = NullChecks.copy("the messages that a move sends", sent);
        alsoTaken = NullChecks.copy("the messages that a move takes too", alsoTaken);
    }

    /** A move that sends nothing and of which only the action shows. */
    public static <A, P, M, E> LocalMove<A, A, P, M, E> of(A action, P after, E environment) {
        return labelled(action, action, after, environment);
    }

    /** A move that sends nothing and shows this label. */
    public static <A, L, P, M, E> LocalMove<A, L, P, M, E> labelled(
            A action, L label, P after, E environment) {
        return new LocalMove<>(
                action, label, after, environment, List.of(), false, List.of(), Optional.empty());
    }

    /** This move, sending one message more. */
    public LocalMove<A, L, P, M, E> sending(M message) {
        return sending(List.of(NullChecks.requirePart("a message that a move sends", message)));
    }

    /** This move, sending these messages too, in order. */
    public LocalMove<A, L, P, M, E> sending(List<M> messages) {
        List<M> more = NullChecks.requirePart("the messages that a move sends", messages);
        List<M> all = Stream.concat(sent.stream(), more.stream()).toList();
        return new LocalMove<>(action, label, after, environment, all, keeping, alsoTaken, unless);
    }

    /** This move, leaving in the medium the message that has arrived. */
    public LocalMove<A, L, P, M, E> keepingMessage() {
        return new LocalMove<>(action, label, after, environment, sent, true, alsoTaken, unless);
    }

    /** This move, taking these messages too, which must be the next ones. */
    public LocalMove<A, L, P, M, E> alsoTaking(List<M> messages) {
        return new LocalMove<>(action, label, after, environment, sent, keeping, messages, unless);
    }

    /** This move, which cannot happen while the medium holds a message like this. */
    public LocalMove<A, L, P, M, E> unlessInFlight(Predicate<? super M> like) {
        Objects.requireNonNull(like, "like");
        return new LocalMove<>(
                action,
                label,
                after,
                environment,
                sent,
                keeping,
                alsoTaken,
                Optional.of(unless.<Predicate<? super M>>map(
                                other -> message -> other.test(message) || like.test(message))
                        .orElse(like)));
    }
}
