package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.FileSummary;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;

/**
 * The explanation of two captures of the same conversations.
 *
 * @param one one file
 * @param two the other
 * @param pairs the connections of sockets that both have
 * @param others how many conversations are in one file alone
 */
public record PairExplanation(
        FileSummary one, FileSummary two, List<PairReport> pairs, int others) {

    /** Whether a file breaks off. */
    public boolean isCut() {
        return one.cutOff().isDefined() || two.cutOff().isDefined();
    }

    /** How many connections have a verdict. */
    public int count(Kind kind) {
        return pairs.count(pair -> pair.kind() == kind);
    }
}
