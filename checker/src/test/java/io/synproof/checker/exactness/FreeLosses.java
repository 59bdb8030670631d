package io.synproof.checker.exactness;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.ForwardingComposition;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.exactness.RandomProtocol.Act;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A random protocol whose medium may also lose or copy each letter without any effect elsewhere.
 *
 * @param copying whether it may copy, too
 */
record FreeLosses(
        Composition<CompositeState<Cell, Letter, Cell>, Act, Act, Cell, Letter, Cell> model,
        boolean copying)
        implements ForwardingComposition<
                CompositeState<Cell, Letter, Cell>, Act, Act, Cell, Letter, Cell> {
    private static final int FREE = 9;

    @Override
    public List<MediumFault<Act, Act, Cell>> mishaps(Letter letter, int older, Cell budget) {
        Act lost = new Act(Act.What.LOSS, FREE, 0, Optional.of(letter), older);
        Act copied = new Act(Act.What.COPY, FREE, 0, Optional.of(letter), older);
        Stream<MediumFault<Act, Act, Cell>> free = copying
                ? Stream.of(MediumFault.loss(lost, budget), MediumFault.duplication(copied, budget))
                : Stream.of(MediumFault.loss(lost, budget));
        return Stream.concat(model.mishaps(letter, older, budget).stream(), free)
                .toList();
    }
}
