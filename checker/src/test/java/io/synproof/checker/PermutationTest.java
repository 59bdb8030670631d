package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synproof.checker.symmetry.Permutation;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermutationTest {
    private static final Permutation ON = Permutation.rotation(3, 1);

    @Test
    void aRotationMovesEveryMemberOnAndTheLastToTheFront() {
        assertThat(ON.images()).containsExactly(1, 2, 0);
        assertThat(ON.moved(List.of("a", "b", "c"))).containsExactly("c", "a", "b");
    }

    @Test
    void anExchangeMovesTwo() {
        assertThat(Permutation.exchange(4, 1, 3).images()).containsExactly(0, 3, 2, 1);
    }

    @Test
    void theInverseTakesAllBack() {
        assertThat(ON.inverse()).isEqualTo(Permutation.rotation(3, 2));
        assertThat(ON.then(ON.inverse())).isEqualTo(Permutation.identity(3));
    }

    @Test
    void oneAfterTheOtherMovesAsTheTwoDo() {
        Permutation swap = Permutation.exchange(3, 0, 1);
        List<String> values = List.of("a", "b", "c");

        assertThat(ON.then(swap).moved(values)).isEqualTo(swap.moved(ON.moved(values)));
        assertThat(ON.then(swap).images()).containsExactly(0, 2, 1);
        assertThat(swap.then(ON).images()).containsExactly(2, 1, 0);
    }

    @Test
    void valuesBehindThoseOfTheMembersStay() {
        assertThat(ON.moved(List.of("a", "b", "c", "d"))).containsExactly("c", "a", "b", "d");
    }

    @Test
    void twoMembersInOnePlaceAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Permutation(List.of(0, 0)))
                .withMessage("not a permutation: [0, 0]");
    }
}
