package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.TimeWords;
import io.synproof.properties.reality.explain.pair.Passage.Manner;
import io.synproof.properties.reality.explain.pair.Stray.Excuse;
import io.vavr.collection.List;
import java.util.Arrays;

/**
 * The way from one end to the other in numbers of packets.
 *
 * @param sent how many were sent
 * @param lost how many of them did not arrive, or not whole
 * @param duplicated how many arrived more than once
 * @param overtaken how many arrived after one that was sent later
 * @param inPieces how many arrived in other pieces, as where hardware does the segmentation
 * @param notCovered how many would arrive when the other file does not cover
 * @param damaged how many arrived damaged
 * @param missing how many arrived that the sender's file lacks, where it has gaps or does not cover
 * @param unsent how many arrived that nobody sent
 * @param delays the least, the median and the most time on the way in seconds; empty if it is not
 *     known
 */
public record PathReport(
        int sent,
        int lost,
        int duplicated,
        int overtaken,
        int inPieces,
        int notCovered,
        int damaged,
        int missing,
        int unsent,
        List<Double> delays) {
    /**
     * The way of a journey.
     *
     * @param ahead by how much the clock of the receiver is ahead of the sender's, in nanoseconds
     * @param clocked whether that is known
     */
    static PathReport of(Journey journey, long ahead, boolean clocked) {
        long[] delays = journey.passages().stream()
                .filter(Passage::isTimed)
                .mapToLong(passage -> passage.difference() - ahead)
                .toArray();
        Arrays.sort(delays);
        return new PathReport(
                journey.passages().size(),
                (int) journey.passages().stream().filter(Passage::isLost).count(),
                count(journey, Manner.DUPLICATED),
                journey.overtakings(),
                count(journey, Manner.IN_PIECES),
                count(journey, Manner.NOT_COVERED),
                count(journey, Excuse.DAMAGED),
                count(journey, Excuse.GAP) + count(journey, Excuse.NOT_COVERED),
                count(journey, Excuse.NONE),
                delays.length == 0 || !clocked
                        ? List.empty()
                        : List.of(
                                TimeWords.seconds(delays[0]),
                                TimeWords.seconds(delays[delays.length / 2]),
                                TimeWords.seconds(delays[delays.length - 1])));
    }

    private static int count(Journey journey, Manner manner) {
        return (int) journey.passages().stream()
                .filter(passage -> passage.manner() == manner)
                .count();
    }

    private static int count(Journey journey, Excuse excuse) {
        return (int) journey.strays().stream()
                .filter(stray -> stray.excuse() == excuse)
                .count();
    }

    /** The numbers in words. */
    String words() {
        return List.of(
                        counted(sent, "sent"),
                        counted(lost, "lost"),
                        some(duplicated, "duplicated"),
                        some(overtaken, "overtaken"),
                        some(inPieces, "in other pieces"),
                        some(notCovered, "beyond the other file"),
                        some(damaged, "damaged"),
                        some(missing, "missing in the sender's file"),
                        some(unsent, "sent by nobody"),
                        delays.isEmpty()
                                ? ""
                                : "delay " + delays.map(TimeWords::of).mkString(" / ")
                                        + " (least, median, most)")
                .filter(words -> !words.isEmpty())
                .mkString(", ");
    }

    private static String counted(int packets, String what) {
        return packets + " " + what;
    }

    private static String some(int packets, String what) {
        return packets == 0 ? "" : counted(packets, what);
    }
}
