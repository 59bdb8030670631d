package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.Mark;
import io.synproof.properties.reality.judge.PacketReport;
import io.vavr.collection.List;
import java.util.HashMap;
import java.util.Map;

/**
 * The comments on the packets of a capture, for an annotated copy.
 *
 * @param byNumber the comments on a packet, by its number
 */
public record PacketComments(Map<Long, List<String>> byNumber) {

    /** Comments by number. */
    public PacketComments {
        byNumber = Map.copyOf(byNumber);
    }

    /** The comments of an explanation. */
    public static PacketComments of(Explanation explanation) {
        Map<Long, List<String>> comments = new HashMap<>();
        explanation
                .connections()
                .forEach(connection -> connection
                        .rows()
                        .forEach(packet ->
                                comments.put(packet.number(), comments(connection, packet))));
        return new PacketComments(comments);
    }

    /** The comments on a packet: none if it is none of TCP, or is left out of a long connection. */
    public List<String> on(long number) {
        return byNumber.getOrDefault(number, List.empty());
    }

    private static List<String> comments(ConnectionReport connection, PacketReport packet) {
        TableRow row = TableRow.of(connection, packet);
        String what = "connection " + connection.number() + ", from " + (packet.fromA() ? "A" : "B")
                + ": " + packet.segment();
        String states = "then A: " + known(packet.a()) + ", B: " + known(packet.b());
        List<String> reasons = switch (row.stands()) {
            case REJECTED -> Reasons.lines(connection.verdict());
            case GAP, NONE -> row.remarks();
        };
        String all = List.of(what, states, row.rule())
                .appendAll(packet.marks().map(Mark::words))
                .filter(words -> !words.isEmpty())
                .mkString("; ");
        return reasons.isEmpty() ? List.of(all) : List.of(all, reasons.mkString("\n"));
    }

    private static String known(String state) {
        return state.isEmpty() ? "not known" : state;
    }
}
