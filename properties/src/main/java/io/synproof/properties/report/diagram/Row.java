package io.synproof.properties.report.diagram;

import io.vavr.collection.List;

/**
 * A row of a diagram: a step of a run, or its start.
 *
 * @param step its number; 0 for the start
 * @param cause the party that causes it
 * @param at the number of its first line among all lines of the picture
 * @param client the client's connections afterwards
 * @param server the server's connections afterwards
 * @param lines what is drawn between the margins, in order; at least one
 * @param notes what is said of it
 */
public record Row(
        int step,
        Cause cause,
        int at,
        Margin client,
        Margin server,
        List<DiagramLine> lines,
        List<Note> notes) {

    /** The party that causes a step. */
    public enum Cause {
        /** A user's, or the protocol's. */
        PROTOCOL,
        /** The network's against the protocol, or a crash. */
        ADVERSARY,
        /** The clock's. */
        TIME
    }

    /**
     * The state of a host, as shown at the margin.
     *
     * @param connections its connections, or the state it is in without any
     * @param changed whether that has changed
     */
    public record Margin(List<ConnectionStatus> connections, boolean changed) {
        /** Every connection with its state. */
        public List<String> states() {
            return connections.map(ConnectionStatus::line);
        }

        /** The same as it is shown: of a crowd in one state, the first and the last. */
        public List<String> lines() {
            return ConnectionStatus.lines(connections);
        }
    }

    /** The lines, among all of the picture, that show a flight. */
    List<Integer> linesOf(int flight) {
        return lines.zipWithIndex().filter(line -> line._1.shows(flight)).map(line -> at + line._2);
    }
}
