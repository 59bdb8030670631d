package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.examples.LamportMutex.Mail;
import io.synproof.checker.examples.LamportMutex.Site;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A protocol that is right if each pair of sites has a queue of its own. */
class LamportMutexTest {
    private static final Property<CompositeState<Site, Mail, Unit>, String> EXCLUSION =
            Property.never(
                    "two are inside",
                    Protocol.processes(),
                    sites -> sites.stream().filter(Site::isInside).count() > 1);

    @ParameterizedTest
    @CsvSource({
        "2, 1, 62, 84, 3",
        "2, 2, 392, 583, 8",
        "2, 3, 1492, 2325, 15",
        "3, 1, 20000, 55331, 29"
    })
    void withALinkForEachPairNoTwoAreInside(
            int sites, int rounds, long states, long transitions, long ends) {
        Coverage coverage = Checker.of(new LamportMutex(sites, rounds, Medium.fifo(sites * 6)))
                .check(EXCLUSION)
                .orThrow()
                .coverage();

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.states()).isEqualTo(states);
        assertThat(coverage.transitions()).isEqualTo(transitions);
        assertThat(coverage.depth()).isEqualTo(sites == 2 ? 12 * rounds : 27);
        assertThat(coverage.terminal()).isEqualTo(ends);
        assertThat(coverage.deadlocks()).isZero();
    }

    @Test
    void whereAnAcknowledgementOvertakesARequestTwoAreInside() {
        Verdict<CompositeState<Site, Mail, Unit>, String> verdict =
                Checker.of(new LamportMutex(2, 1, Medium.bag(12))).check(EXCLUSION);

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.trace().orElseThrow().actions())
                .hasSize(8)
                .containsSubsequence(
                        "1 hears ACKNOWLEDGEMENT from 0 to 1",
                        "1 enters",
                        "1 hears REQUEST at 1 from 0 to 1",
                        "0 enters");
    }
}
