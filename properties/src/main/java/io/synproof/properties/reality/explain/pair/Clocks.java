package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.TimeWords;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The difference of the clocks at both ends, as far as packets tell: none arrives before it is
 * sent.
 *
 * @param ahead by how much the clock of B is ahead of that of A, in nanoseconds; the best guess
 * @param least by how much at least
 * @param most by how much at most
 */
public record Clocks(long ahead, long least, long most) {
    /** The clocks, if packets pass in both directions. */
    static Option<Clocks> of(List<Passage> fromA, List<Passage> fromB) {
        long[] there = differences(fromA).toArray();
        long[] back = differences(fromB).toArray();
        if (there.length == 0 || back.length == 0) {
            return Option.none();
        }
        long most = LongStream.of(there).min().getAsLong();
        long least = -LongStream.of(back).min().getAsLong();
        boolean agree = least <= 0 && most >= 0;
        return Option.some(new Clocks(agree ? 0 : least + (most - least) / 2, least, most));
    }

    private static LongStream differences(List<Passage> passages) {
        return passages.stream().filter(Passage::isTimed).mapToLong(Passage::difference);
    }

    /** The clocks in words, as a sentence without its full stop. */
    public String words() {
        String range = TimeWords.of(TimeWords.seconds(least)) + " to "
                + TimeWords.of(TimeWords.seconds(most));
        return ahead == 0
                ? "the clocks agree as far as packets show (B's is ahead by " + range + ")"
                : "B's clock is ahead by " + TimeWords.of(TimeWords.seconds(ahead))
                        + " if the fastest packets take equally long either way (by " + range
                        + " in any case)";
    }
}
