package io.synproof.checker.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void aLevelIsARangeOfNumbers() {
        Levels levels = new Levels();
        IntStream.of(2, 3, 7, 7).forEach(levels::close);

        assertThat(levels.count()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).map(levels::start)).containsExactly(0, 2, 3, 7);
        assertThat(IntStream.range(0, 4).map(levels::end)).containsExactly(2, 3, 7, 7);
        assertThat(IntStream.range(0, 4).map(levels::size)).containsExactly(2, 1, 4, 0);
    }

    @Test
    void eachNumberHasItsDepth() {
        Levels levels = new Levels();
        IntStream.of(2, 3, 7, 7).forEach(levels::close);

        assertThat(IntStream.range(0, 7).map(levels::of)).containsExactly(0, 0, 1, 2, 2, 2, 2);
    }
}
