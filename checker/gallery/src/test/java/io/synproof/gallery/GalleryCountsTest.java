package io.synproof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.result.Coverage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each protocol has exactly so many states and steps; docs/gallery says who else counts so. */
class GalleryCountsTest {

    /** The counts of a protocol of one size. */
    record Counted(String name, int size, long states, long transitions, int depth) {}

    static final List<Counted> KNOWN = List.of(
            new Counted("peterson", 2, 32, 64, 7),
            new Counted("bakery", 2, 393, 704, 40),
            new Counted("bakery", 3, 15_664, 40_378, 68),
            new Counted("philosophers", 5, 70, 219, 5),
            new Counted("philosophers", 8, 985, 4992, 8),
            new Counted("ewd840", 3, 302, 1625, 8),
            new Counted("ewd840", 4, 1566, 13_938, 11),
            new Counted("ewd998", 2, 496, 1718, 12),
            new Counted("ewd998", 3, 19_474, 117_569, 24),
            new Counted("two-phase-commit", 3, 288, 1145, 10),
            new Counted("two-phase-commit", 5, 8832, 58_145, 16),
            new Counted("paxos", 3, 7056, 17_934, 22),
            new Counted("raft", 1, 338, 1689, 10),
            new Counted("raft", 2, 26_706, 138_117, 18),
            new Counted("alternating-bit", 3, 84, 275, 14),
            new Counted("alternating-bit", 5, 148, 497, 20),
            new Counted("go-back-n", 1, 97, 314, 14),
            new Counted("go-back-n", 2, 604, 2500, 17),
            new Counted("go-back-n", 3, 2166, 9836, 20),
            new Counted("chain-replication", 3, 183, 511, 12),
            new Counted("chain-replication", 4, 528, 1906, 15),
            new Counted("leased-lock", 2, 5714, 17_452, 22),
            new Counted("leased-lock", 3, 60_133, 221_038, 24));

    static Stream<Counted> known() {
        return KNOWN.stream();
    }

    @ParameterizedTest
    @MethodSource("known")
    void aProtocolHasExactlyTheseStates(Counted known) {
        assertThat(counted(Gallery.named(known.name()).orElseThrow(), known.size()))
                .isEqualTo(known);
    }

    private static <S, A> Counted counted(GalleryEntry<S, A> entry, int size) {
        Coverage coverage = Checker.of(entry.model().apply(size)).explore().coverage();
        return new Counted(
                entry.name(), size, coverage.states(), coverage.transitions(), coverage.depth());
    }

    @Test
    void everyProtocolIsCountedAtItsStandardSize() {
        for (GalleryEntry<?, ?> entry : Gallery.ALL) {
            assertThat(KNOWN)
                    .anyMatch(known -> known.name().equals(entry.name())
                            && known.size() == entry.sizes().standard());
        }
    }
}
