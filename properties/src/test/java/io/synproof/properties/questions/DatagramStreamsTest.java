package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.datagram;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.datagram.Datagram;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import org.junit.jupiter.api.Test;

class DatagramStreamsTest {
    @Test
    void whatIsFirstInItsStreamPassesWhatIsMissingInTheOther() {
        assertThat(DatagramStreams.isPassing(arrived(1))).isTrue();
        assertThat(DatagramStreams.isWaiting(arrived(1))).isFalse();
    }

    @Test
    void whatIsSecondInItsStreamWaitsForTheFirst() {
        assertThat(DatagramStreams.isWaiting(arrived(2))).isTrue();
        assertThat(DatagramStreams.isPassing(arrived(2))).isFalse();
    }

    @Test
    void whereNothingIsMissingNothingWaitsOrPasses() {
        assertThat(DatagramStreams.isWaiting(arrived(0, 1, 2))).isFalse();
        assertThat(DatagramStreams.isPassing(arrived(0, 1, 2))).isFalse();
    }

    @Test
    void aDatagramThatItsUserHasIsThere() {
        assertThat(after(new DatagramStreams(), datagram(0, new Datagram(2, 1))))
                .containsExactly(2);
    }

    private static SortedSet<Integer> arrived(Integer... numbers) {
        return TreeSet.of(numbers);
    }
}
