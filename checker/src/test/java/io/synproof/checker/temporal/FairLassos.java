package io.synproof.checker.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Step;
import io.synproof.checker.temporal.Digraph.Edge;
import java.util.List;
import java.util.stream.Stream;

/** Lassos of a {@link Digraph}, looked at without the checker. */
final class FairLassos {
    private FairLassos() {}

    /** The states of the cycle. */
    static List<Integer> visited(Lasso<Integer, Edge> lasso) {
        return Stream.concat(
                        Stream.of(lasso.stem().last()), lasso.cycle().stream().map(Step::after))
                .toList();
    }

    /** It is a run of the model, and it is fair. */
    static void assertIsOne(Digraph graph, List<Assumption> assumed, Lasso<Integer, Edge> lasso) {
        List<Edge> taken = lasso.cycle().stream().map(Step::action).toList();

        assertThat(lasso.once().replay(graph).last()).isEqualTo(lasso.stem().last());
        assertThat(lasso.once().states()).allMatch(graph::isKept);
        assertThat(lasso.stutters())
                .isEqualTo(graph.actions(lasso.stem().last()).isEmpty());
        assertThat(assumed).allMatch(each -> each.isKept(graph, visited(lasso), taken));
    }
}
