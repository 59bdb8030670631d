package io.synproof.checker.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void areSortedAndDistinct() {
        assertThat(Names.sorted(Stream.of("c", "a", "b", "a"))).containsExactly("a", "b", "c");
        assertThat(Names.sorted(Set.of("drops", "opens", "capacity")))
                .containsExactly("capacity", "drops", "opens");
    }

    @Test
    void cannotBeChanged() {
        Set<String> names = Names.sorted(Stream.of("a"));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> names.add("b"));
    }
}
