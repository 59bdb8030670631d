package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.capture.CaptureCounts;
import io.synproof.properties.reality.capture.CutOff;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A capture file as a whole.
 *
 * @param name its name, or {@code standard input}
 * @param counts the packets in it, by kind
 * @param cutOff the place where it breaks off, if it does
 */
public record FileSummary(String name, CaptureCounts counts, Option<CutOff> cutOff) {

    /** What is notable in it, in sentences. */
    public List<String> asides() {
        return counts.passedOver()
                .toList()
                .map(other -> "Passed over: " + packets(other._2) + " " + other._1.words() + ".")
                .appendAll(Option.when(
                        counts.dropped() > 0,
                        () -> "The capturing host dropped " + packets(counts.dropped()) + "."))
                .appendAll(cutOff.map(cut -> "The file breaks off at octet " + cut.offset()
                        + ", within " + cut.within() + "; what is before it has been read."));
    }

    private static String packets(long number) {
        return number + " packet" + (number == 1 ? "" : "s");
    }
}
