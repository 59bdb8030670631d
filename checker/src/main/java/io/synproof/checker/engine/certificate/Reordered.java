package io.synproof.checker.engine.certificate;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.ForwardingComposition;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.engine.expand.WatchedComposition;
import io.synproof.checker.model.ValueText;
import java.util.List;

/**
 * A composition whose medium keeps no order and has no end of room: it can do all that the
 * composition can.
 *
 * @param model the composition
 */
public record Reordered<S, A, L, P, M, E>(Composition<S, A, L, P, M, E> model)
        implements ForwardingComposition<S, A, L, P, M, E> {
    /** So many older messages are tried. */
    private static final int OLDER = 2;

    /** A composition with or without a monitor, its medium without order and end. */
    public static <S, A> WatchedComposition<S, A> of(WatchedComposition<S, A> watched) {
        return watched.over(new Reordered<>(watched.composition()));
    }

    @Override
    public Medium medium() {
        return model.medium().order() == Order.SET
                ? model.medium().withoutCapacity()
                : Medium.boundless();
    }

    @Override
    public List<MediumFault<A, L, E>> mishaps(M message, int older, E environment) {
        List<MediumFault<A, L, E>> first = model.mishaps(message, 0, environment);
        if (model.medium().order() == Order.FIFO) {
            for (int others = 1; others <= OLDER; others++) {
                requireLike(message, first, model.mishaps(message, others, environment));
            }
        }
        return first;
    }

    private static <A, L, M, E> void requireLike(
            M message, List<MediumFault<A, L, E>> first, List<MediumFault<A, L, E>> others) {
        boolean like = others.stream()
                .allMatch(fault -> first.stream()
                        .anyMatch(known -> known.copy() == fault.copy()
                                && known.environment().equals(fault.environment())));
        if (!like) {
            throw new UnboundedRefusedException(
                    "the medium does to " + ValueText.of(message)
                            + " what it does not do to the oldest message",
                    "let mishaps not depend on how many are older, or ask it within bounds");
        }
    }
}
