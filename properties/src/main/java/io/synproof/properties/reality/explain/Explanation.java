package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.capture.CaptureCounts;
import io.synproof.properties.reality.capture.CutOff;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The explanation of a capture.
 *
 * @param name the name of the file, or {@code standard input}
 * @param counts the packets in it, by kind
 * @param cutOff the place where the file breaks off, if it does
 * @param filter the choice of conversations
 * @param connections its connections
 */
public record Explanation(
        String name,
        CaptureCounts counts,
        Option<CutOff> cutOff,
        SocketFilter filter,
        List<ConnectionReport> connections) {

    /** How many connections have a verdict. */
    public int count(Kind kind) {
        return connections.count(connection -> connection.verdict().kind() == kind);
    }
}
