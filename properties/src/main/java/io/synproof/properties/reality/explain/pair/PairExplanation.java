package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;

/**
 * The explanation of two captures of the same conversations.
 *
 * @param one the name of one file
 * @param two the name of the other
 * @param pairs the connections of sockets that both have
 * @param others how many conversations are in one file alone
 * @param cut whether a file breaks off
 */
public record PairExplanation(
        String one, String two, List<PairReport> pairs, int others, boolean cut) {

    /** How many connections have a verdict. */
    public int count(Kind kind) {
        return pairs.count(pair -> pair.kind() == kind);
    }
}
