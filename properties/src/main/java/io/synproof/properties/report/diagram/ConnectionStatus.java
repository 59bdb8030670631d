package io.synproof.properties.report.diagram;

import io.synproof.properties.language.Texts;
import io.vavr.Tuple2;
import io.vavr.collection.List;

/**
 * The state of a connection, as shown at the margin.
 *
 * @param state the name of its state
 * @param mark what tells it from others of its host; empty if it is the only one
 */
public record ConnectionStatus(String state, String mark) {
    private static final Texts TEXTS = Texts.beside(ConnectionStatus.class);
    /** The least number of equal states in a row of which only the first and the last are shown. */
    private static final int CROWD = 4;

    /** The connections of a host, a line each, but for crowds of one state, such as in a flood. */
    static List<String> lines(List<ConnectionStatus> connections) {
        return connections
                .headOption()
                .map(first -> connections.span(next -> next.state.equals(first.state)))
                .map(ConnectionStatus::lines)
                .getOrElse(List.empty());
    }

    private static List<String> lines(
            Tuple2<List<ConnectionStatus>, List<ConnectionStatus>> alikeAndRest) {
        List<ConnectionStatus> alike = alikeAndRest._1;
        List<String> lines = alike.length() < CROWD
                ? alike.map(ConnectionStatus::line)
                : List.of(TEXTS.of("status.to", alike.head().line(), alike.last().mark));
        return lines.appendAll(lines(alikeAndRest._2));
    }

    /** The state with the mark. */
    String line() {
        return (state + " " + mark).strip();
    }
}
