package io.synproof.checker.examples;

import static io.synproof.checker.verdict.Found.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.cost.CostResult;
import io.synproof.checker.property.Property;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The crossing of the bridge, as docs/cost.md tells it. */
class BridgeTest {
    private static final Property<Bridge.State, List<Integer>> ACROSS =
            Property.reachable("all across", state -> state.here().isEmpty());

    private static final Cost<Bridge.State, List<Integer>> MINUTES =
            Cost.ofActions("minutes", Bridge::minutes);

    private static final Checker<Bridge.State, List<Integer>> CHECKER = Checker.of(new Bridge());

    @Test
    void theFastestCrossingTakesSeventeenMinutes() {
        Verdict<Bridge.State, List<Integer>> verdict = CHECKER.cheapest(ACROSS, MINUTES);

        assertThat(verdict.value()).hasValue(17);
        assertThat(verdict.trace().orElseThrow().actions())
                .containsExactly(
                        List.of(1, 2), List.of(1), List.of(5, 10), List.of(2), List.of(1, 2));
    }

    @Test
    void theSlowestTakesForEver() {
        Verdict<Bridge.State, List<Integer>> verdict = CHECKER.mostExpensive(ACROSS, MINUTES);

        assertThat(total(verdict)).isInstanceOf(CostResult.Unbounded.class);
    }

    @Test
    void theDocumentShowsBothVerdicts() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "cost.md"));

        assertThat(document)
                .contains(indented(CHECKER.cheapest(ACROSS, MINUTES)))
                .contains(indented(CHECKER.mostExpensive(ACROSS, MINUTES)));
    }

    private static String indented(Verdict<?, ?> verdict) {
        return verdict.toString().indent(4);
    }
}
