package io.synproof.checker.engine.encode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The positions of the fields of a state in its words.
 *
 * <p>A word is a long of which 63 bits carry fields. The highest is set in every word of a state,
 * so that no word of a state is 0.
 */
public final class BitLayout {
    /** The highest bit, which is set in every word of a state. */
    public static final long MARK = Long.MIN_VALUE;

    private static final int BITS = 63;

    /** A value that has outgrown its field is likely to do so again. */
    private static final int SHARE_OF_GROWING = 8;

    private final int group;
    private final int[] widths;
    private final int[] word;
    private final int[] shift;
    private final int words;
    private final long groupMask;

    private BitLayout(int group, int[] widths) {
        this.group = group;
        this.widths = widths;
        this.word = new int[widths.length];
        this.shift = new int[widths.length];
        this.words = place();
        this.groupMask = hasGroup() ? (1L << ((widths.length - group) * widths[group])) - 1 : 0;
    }

    /** Fields of these widths in bits, 0 to 31 each. */
    public static BitLayout of(int... widths) {
        return new BitLayout(widths.length, widths.clone());
    }

    /** No fields yet; those from this one on shall lie side by side. */
    public static BitLayout groupedFrom(int group) {
        return new BitLayout(group, new int[0]);
    }

    /** The layout of fields of exactly these widths. */
    public BitLayout withWidths(int[] exactly) {
        return new BitLayout(group, exactly.clone());
    }

    /**
     * A layout in which these widths fit. Spare bits are distributed in proportion to field width,
     * without adding a word, and many go to a field that has outgrown its width here, so that
     * states need not be packed again soon. Fields that need less than they have here get less.
     */
    public BitLayout widened(int[] needed) {
        BitLayout tight = new BitLayout(group, needed.clone());
        int spare = tight.words * BITS - Arrays.stream(needed).sum();
        return Stream.iterate(spare, bits -> bits > 0, bits -> bits / 2)
                .map(bits -> new BitLayout(group, spacious(needed, bits)))
                .filter(roomy -> roomy.words == tight.words && roomy.hasGroup() == tight.hasGroup())
                .findFirst()
                .orElse(tight);
    }

    /** These widths, and of some bits to spare each field's share. */
    private int[] spacious(int[] needed, int spare) {
        int[] shares = IntStream.range(0, needed.length)
                .map(field -> share(field, needed[field]))
                .toArray();
        int all = Math.max(1, Arrays.stream(shares).sum());
        return IntStream.range(0, needed.length)
                .map(field -> Math.min(31, needed[field] + spare * shares[field] / all))
                .toArray();
    }

    private int share(int field, int needed) {
        boolean outgrown = field < widths.length && needed > widths[field];
        return (needed + 1) * (outgrown ? SHARE_OF_GROWING : 1);
    }

    /** The group first, then wide fields first, each into the first word that has room. */
    private int place() {
        int[] used = new int[Math.max(1, widths.length)];
        int first = hasGroup() ? placeGroup(used) : widths.length;
        List<Integer> order = IntStream.range(0, first)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -widths[i]))
                .toList();
        int last = 0;
        for (int field : order) {
            int at = 0;
            while (used[at] + widths[field] > BITS) {
                at++;
            }
            word[field] = at;
            shift[field] = used[at];
            used[at] += widths[field];
            last = Math.max(last, at);
        }
        return last + 1;
    }

    private int placeGroup(int[] used) {
        for (int field = group; field < widths.length; field++) {
            word[field] = 0;
            shift[field] = used[0];
            used[0] += widths[field];
        }
        return group;
    }

    /** Whether the group lies side by side in one word, its fields equally wide. */
    public boolean hasGroup() {
        return group < widths.length
                && (widths.length - group) * widths[group] <= BITS
                && IntStream.range(group, widths.length).allMatch(i -> widths[i] == widths[group]);
    }

    /** The fields of the group side by side, the first of them lowest. */
    public long group(long[] from, int at) {
        return (from[at + word[group]] >>> shift[group]) & groupMask;
    }

    /** Changes these bits of the group. */
    public void replaceGroup(long[] in, int at, long change) {
        in[at + word[group]] ^= change << shift[group];
    }

    /** The number of fields of a state. */
    public int fields() {
        return widths.length;
    }

    /** The width of each field, in bits. */
    public int[] widths() {
        return widths.clone();
    }

    /** The number of words of a state, at least 1. */
    public int words() {
        return words;
    }

    /** The width of a field in bits, 0 to 31. */
    public int width(int field) {
        return widths[field];
    }

    /** Whether a field can hold a value. */
    public boolean fits(int field, int value) {
        return value >>> widths[field] == 0;
    }

    /** Whether every field can hold its value. */
    public boolean holds(int[] values) {
        for (int field = 0; field < widths.length; field++) {
            if (!fits(field, values[field])) {
                return false;
            }
        }
        return true;
    }

    /** Whether every field is at least this wide. */
    public boolean fits(int[] needed) {
        return needed.length == widths.length
                && IntStream.range(0, needed.length).allMatch(i -> needed[i] <= widths[i]);
    }

    int get(long[] from, int at, int field) {
        return (int) (from[at + word[field]] >>> shift[field]) & ((1 << widths[field]) - 1);
    }

    /** Puts a value where another is. */
    public void replace(long[] in, int at, int field, int old, int value) {
        in[at + word[field]] ^= (long) (old ^ value) << shift[field];
    }

    /** Unpacks the fields of the state whose words begin at an index. */
    public void unpack(long[] from, int at, int[] fields) {
        unpack(from, at, fields, widths.length);
    }

    /** Unpacks the first {@code count} fields. */
    public void unpack(long[] from, int at, int[] fields, int count) {
        for (int field = 0; field < count; field++) {
            fields[field] = get(from, at, field);
        }
    }

    /** Packs the fields of a state into words that begin at an index. */
    public void pack(int[] fields, long[] to, int at) {
        Arrays.fill(to, at, at + words, MARK);
        for (int field = 0; field < widths.length; field++) {
            to[at + word[field]] |= (long) fields[field] << shift[field];
        }
    }

    /** For each word, the bits of these fields and the mark. */
    public long[] masks(int[] fields) {
        long[] masks = new long[words];
        Arrays.fill(masks, MARK);
        for (int field : fields) {
            masks[word[field]] |= ((1L << widths[field]) - 1) << shift[field];
        }
        return masks;
    }

    /** The bits that a number of different values takes. */
    static int bitsFor(int values) {
        return values <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(values - 1);
    }

    @Override
    public String toString() {
        return words + " words for fields of " + Arrays.toString(widths) + " bits";
    }
}
