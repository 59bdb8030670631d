package io.synproof.checker.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.engine.encode.BitLayout;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However wide its states and whoever shares it, the table is a set. */
class VisitedTableProperties {

    @Property
    void tellsNewStatesFromKnownOnes(
            @ForAll @Size(max = 400) List<@IntRange(max = 250) Integer> values,
            @ForAll @IntRange(min = 1, max = 4) int words,
            @ForAll @IntRange(min = 1, max = 50) int batchSize,
            @ForAll @IntRange(min = 1, max = 6) int chunkBits,
            @ForAll boolean shared) {
        VisitedTable table = VisitedTable.of(words, shared, chunkBits);
        Set<Integer> members = new LinkedHashSet<>();

        for (int from = 0; from < values.size(); from += batchSize) {
            List<Integer> some = values.subList(from, Math.min(values.size(), from + batchSize));
            List<Integer> fresh = some.stream().filter(members::add).toList();
            assertThat(add(table, words, some)).isEqualTo(fresh);
        }

        assertThat(table.size()).isEqualTo(members.size());
        for (int value = 0; value <= 250; value++) {
            assertThat(table.contains(state(value, words), 0)).isEqualTo(members.contains(value));
        }
    }

    @Property(tries = 50)
    void growsInPlaceByAnyNumberOfChunksAndLosesNothing(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 3_000) Integer> steps,
            @ForAll @IntRange(min = 1, max = 3) int words,
            @ForAll @IntRange(min = 2, max = 7) int chunkBits,
            @ForAll boolean shared) {
        VisitedTable table = VisitedTable.of(words, shared, chunkBits);
        int members = 0;

        for (int more : steps) {
            long before = table.bytes();
            long toGrow = table.bytesToGrow(more);
            table.growFor(more);
            assertThat(table.bytes()).isEqualTo(before + toGrow);
            assertThat(table.isFullFor(more)).isFalse();
            for (int i = 0; i < more; i++) {
                assertThat(add(table, words, List.of(members++))).hasSize(1);
            }
        }

        assertThat(table.size()).isEqualTo(members);
        for (int value = 0; value < members; value++) {
            assertThat(table.contains(state(value, words), 0)).isTrue();
        }
        assertThat(table.contains(state(members, words), 0)).isFalse();
    }

    /** Adds states as a search does, and gives those that were new. */
    private static List<Integer> add(VisitedTable table, int words, List<Integer> values) {
        Batch batch = new Batch(words, values.size());
        for (int value : values) {
            System.arraycopy(state(value, words), 0, batch.words, batch.count * words, words);
            batch.hashes[batch.count] =
                    VisitedTable.hashOf(batch.words, batch.count * words, words);
            batch.count++;
        }
        List<Integer> fresh = new ArrayList<>();
        while (batch.count > 0) {
            table.addAll(batch);
            for (int i = 0; i < batch.fresh; i++) {
                fresh.add((int) (batch.words[(i + 1) * words - 1] & 0xffff));
            }
            batch.keepRest();
            if (batch.count > 0) {
                table.growFor(batch.count);
            }
        }
        return fresh;
    }

    /** Only the last word tells states apart, so that it must not be left out. */
    private static long[] state(int value, int words) {
        long[] state = new long[words];
        java.util.Arrays.fill(state, BitLayout.MARK);
        state[words - 1] |= value;
        return state;
    }
}
