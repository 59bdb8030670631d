package io.synproof.checker.engine.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever the widths, each field keeps its own value. */
class BitLayoutProperties {

    @Property
    void whatIsPackedIsUnpacked(
            @ForAll @Size(max = 50) List<@IntRange(max = 31) Integer> widths, @ForAll long seed) {
        BitLayout layout = layout(widths);
        int[] fields = values(layout, seed);
        long[] words = packed(layout, fields, 3);

        assertThat(unpacked(layout, words, 3)).isEqualTo(fields);
        for (int field = 0; field < fields.length; field++) {
            assertThat(layout.get(words, 3, field)).isEqualTo(fields[field]);
        }
        assertThat(words).startsWith(0, 0, 0).hasSize(layout.words() + 3);
    }

    @Property
    void equalFieldsHaveEqualWordsAndOthersHaveOthers(
            @ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> widths,
            @ForAll long one,
            @ForAll long other) {
        BitLayout layout = layout(widths);
        int[] first = values(layout, one);
        int[] second = values(layout, other);

        assertThat(java.util.Arrays.equals(packed(layout, first, 0), packed(layout, second, 0)))
                .isEqualTo(java.util.Arrays.equals(first, second));
    }

    @Property
    void noWordOfAStateIsZero(@ForAll @Size(max = 50) List<@IntRange(max = 31) Integer> widths) {
        BitLayout layout = layout(widths);

        assertThat(packed(layout, new int[widths.size()], 0)).containsOnly(BitLayout.MARK);
    }

    @Property
    void replacingAFieldLeavesTheOthersAlone(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 31) Integer> widths,
            @ForAll long one,
            @ForAll long other) {
        BitLayout layout = layout(widths);
        int[] fields = values(layout, one);
        int[] later = values(layout, other);
        int field = Math.floorMod(one + other, widths.size());
        long[] words = packed(layout, fields, 1);

        layout.replace(words, 1, field, fields[field], later[field]);

        fields[field] = later[field];
        assertThat(words).isEqualTo(packed(layout, fields, 1));
    }

    @Property
    void masksCoverTheirFieldsAndNoOthers(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 31) Integer> widths,
            @ForAll long seed) {
        BitLayout layout = layout(widths);
        int[] some = IntStream.range(0, widths.size())
                .filter(i -> (seed >> i & 1) == 1)
                .toArray();
        int[] fields = values(layout, seed);
        int[] masked = new int[fields.length];
        for (int field : some) {
            masked[field] = fields[field];
        }
        long[] words = packed(layout, fields, 0);
        long[] masks = layout.masks(some);
        for (int i = 0; i < words.length; i++) {
            words[i] &= masks[i];
        }

        assertThat(words).isEqualTo(packed(layout, masked, 0));
    }

    @Property
    void aWidenedLayoutFitsWhatIsNeededInNoMoreWordsThanThatTakes(
            @ForAll @Size(max = 20) List<@IntRange(max = 31) Integer> widths,
            @ForAll @Size(max = 5) List<@IntRange(max = 31) Integer> more,
            @ForAll long seed) {
        BitLayout layout = layout(widths);
        Random random = new Random(seed);
        int[] needed = IntStream.range(0, widths.size() + more.size())
                .map(_ -> random.nextInt(32))
                .toArray();
        BitLayout wider = layout.widened(needed);

        assertThat(wider.fits(needed)).isTrue();
        assertThat(wider.fields()).isEqualTo(needed.length);
        assertThat(wider.words()).isEqualTo(layout.withWidths(needed).words());
    }

    @Test
    void bitsToSpareAreSharedOutTheMoreTheWiderAFieldIs() {
        assertThat(BitLayout.of().widened(new int[] {2, 2, 9, 0, 8}).widths())
                .containsExactly(6, 6, 25, 1, 22);
        assertThat(BitLayout.of().widened(new int[] {31, 31, 1, 1}).widths())
                .containsExactly(31, 31, 2, 2);
    }

    @Test
    void aFieldThatHasOutgrownItsBitsGetsManyMore() {
        assertThat(BitLayout.groupedFrom(3)
                        .withWidths(new int[] {5, 4, 4})
                        .widened(new int[] {6, 2, 2})
                        .widths())
                .containsExactly(31, 4, 4);
    }

    @Property
    void aValueFitsIfItHasNoMoreBitsThanItsField(
            @ForAll @IntRange(max = 31) int width, @ForAll @IntRange(min = 0) int value) {
        assertThat(BitLayout.of(width).fits(0, value)).isEqualTo((long) value < 1L << width);
    }

    @Test
    void soManyValuesTakeSoManyBits() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 8, 9, 65_536, 65_537, Integer.MAX_VALUE)
                        .map(BitLayout::bitsFor))
                .containsExactly(0, 0, 1, 2, 2, 3, 3, 4, 16, 17, 31);
    }

    /** A word has 63 bits for fields. */
    @Test
    void aFieldThatDoesNotFitIntoAWordBeginsAnother() {
        assertThat(BitLayout.of(31, 31, 1).words()).isEqualTo(1);
        assertThat(BitLayout.of(31, 31, 1, 1).words()).isEqualTo(2);
        assertThat(BitLayout.of(31, 31, 2).words()).isEqualTo(2);
        assertThat(BitLayout.of().words()).isEqualTo(1);
    }

    private static BitLayout layout(List<Integer> widths) {
        return BitLayout.of(widths.stream().mapToInt(width -> width).toArray());
    }

    /** Values that fill their fields, by chance. */
    private static int[] values(BitLayout layout, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, layout.fields())
                .map(field -> random.nextInt() & ((1 << layout.width(field)) - 1))
                .toArray();
    }

    private static long[] packed(BitLayout layout, int[] fields, int at) {
        long[] words = new long[at + layout.words()];
        layout.pack(fields, words, at);
        return words;
    }

    private static int[] unpacked(BitLayout layout, long[] words, int at) {
        int[] fields = new int[layout.fields()];
        layout.unpack(words, at, fields);
        return fields;
    }
}
