package io.synproof.checker.coverability.nets;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackwardCoverabilityTest {

    private static Optional<Boolean> covers(Rule rule, String initial, String any, String target) {
        return BackwardCoverability.covers(Net.of(List.of(rule), initial, any, target), 100);
    }

    @Test
    void tokensThatAreTakenAreNeeded() {
        assertThat(covers(Rule.of("2*a", "b"), "4*a", "", "2*b")).hasValue(true);
        assertThat(covers(Rule.of("2*a", "b"), "3*a", "", "2*b")).hasValue(false);
        assertThat(covers(Rule.of("2*a", "b"), "", "a", "2*b")).hasValue(true);
    }

    @Test
    void allTokensOfAPlaceAreMoved() {
        Rule rule = Rule.of("go", "").moving("a", "b");

        assertThat(covers(rule, "go 2*a b", "", "3*b")).hasValue(true);
        assertThat(covers(rule, "go 2*a b", "", "4*b")).hasValue(false);
        assertThat(covers(rule, "go 2*a", "", "a b")).hasValue(false);
    }

    @Test
    void aResetLeavesWhatIsGivenAfterIt() {
        Rule rule = Rule.of("go", "a").resetting("a");

        assertThat(covers(rule, "go 5*a", "", "a")).hasValue(true);
        assertThat(covers(Rule.of("go", "a end").resetting("a"), "go 5*a", "", "a end"))
                .hasValue(true);
        assertThat(covers(Rule.of("go", "a end").resetting("a"), "go 5*a", "", "2*a end"))
                .hasValue(false);
    }

    @Test
    void itGivesUpAtItsLimit() {
        Net tower = Workshops.doubling(3, 9);

        assertThat(BackwardCoverability.covers(tower, 1)).isEmpty();
        assertThat(BackwardCoverability.covers(tower, 1_000)).hasValue(false);
    }
}
