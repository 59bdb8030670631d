package io.synproof.checker.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortedNamesTest {

    @Test
    void areSortedAndDistinct() {
        assertThat(SortedNames.sorted(Stream.of("c", "a", "b", "a")))
                .containsExactly("a", "b", "c");
        assertThat(SortedNames.sorted(Set.of("drops", "opens", "capacity")))
                .containsExactly("capacity", "drops", "opens");
    }

    @Test
    void cannotBeChanged() {
        Set<String> names = SortedNames.sorted(Stream.of("a"));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> names.add("b"));
    }
}
