package io.synproof.checker.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BfsLevelsTest {

    @Test
    void aLevelIsARangeOfNumbers() {
        BfsLevels levels = new BfsLevels();
        LongStream.of(2, 3, 7, 7).forEach(levels::close);

        assertThat(levels.count()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).mapToLong(levels::start)).containsExactly(0L, 2L, 3L, 7L);
        assertThat(IntStream.range(0, 4).mapToLong(levels::end)).containsExactly(2L, 3L, 7L, 7L);
        assertThat(IntStream.range(0, 4).mapToLong(levels::size)).containsExactly(2L, 1L, 4L, 0L);
    }

    @Test
    void eachNumberHasItsDepth() {
        BfsLevels levels = new BfsLevels();
        LongStream.of(2, 3, 7, 7).forEach(levels::close);

        assertThat(LongStream.range(0, 7).mapToInt(levels::of))
                .containsExactly(0, 0, 1, 2, 2, 2, 2);
    }
}
