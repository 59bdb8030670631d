package io.synproof.checker.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** A formula is true of a lasso exactly if it is true of the run without end that it stands for. */
@Tag("law")
class LassoEvaluationProperties {

    @Property
    void aFormulaOnALassoIsWhatItIsOnTheRun(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Digraph graph = Digraph.random(seed);
        List<Integer> states = random.ints(random.nextInt(1, 9), 0, 8).boxed().toList();
        int cycle = random.nextInt(states.size());
        Ltl<Integer> formula = RandomLtl.about(graph, ~seed);

        boolean satisfied = new LassoEvaluation<>(states, cycle).satisfies(formula);

        assertThat(satisfied).isEqualTo(new UnrolledRun(states, cycle).satisfies(formula));
        Statistics.collect(satisfied);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 20);
        });
    }
}
