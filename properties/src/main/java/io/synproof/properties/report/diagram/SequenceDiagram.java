package io.synproof.properties.report.diagram;

import io.synproof.model.network.Side;
import io.synproof.properties.asking.Story;
import io.synproof.properties.report.diagram.Diagram.Row;
import io.synproof.properties.report.diagram.Diagram.Wire;
import io.vavr.collection.List;

/**
 * A story as a sequence diagram in text: a row for each step, the client's state at the left
 * margin, the server's at the right, the segment that arrives between them, and below it why.
 */
public final class SequenceDiagram {
    private static final int WIRE = 58;
    private static final int NARROWEST_STATE = 12;

    private static final List<String> LEGEND = List.of(
            "SEQ and ACK count from each connection's initial sequence number: the SYN is 0, the"
                    + " first"
                    + " octet 1.",
            "A step shows the segment that arrives in it. --->: on time. ~~~>: an old segment."
                    + " ---X: lost.",
            "!: not the protocol's doing but the network's, or a crash. *: what the monitor has"
                    + " counted.");

    private SequenceDiagram() {}

    /** The text of a story, at most 110 columns wide unless a host has many connections at once. */
    public static String render(Story story, Style style) {
        Diagram diagram = Layout.of(story);
        Ink ink = new Ink(style);
        int left = width(diagram.rows().map(Row::client));
        StringBuilder text = new StringBuilder();
        LEGEND.forEach(line -> text.append(ink.faint(line)).append('\n'));
        text.append('\n');
        text.append(line("", pad("CLIENT", left), " ".repeat(WIRE), "SERVER"));
        diagram.rows().forEach(row -> text.append(row(row, left, ink)));
        text.append('\n').append(ink.strong(diagram.moral())).append('\n');
        return text.toString();
    }

    private static int width(List<String> states) {
        return Math.max(NARROWEST_STATE, states.map(String::length).max().getOrElse(0));
    }

    private static String row(Row row, int left, Ink ink) {
        String mark = row.adversary() ? "!" : " ";
        String head = String.format("%3d %s", row.step(), mark);
        String wire = wire(row.wire());
        String coloured = row.adversary() ? ink.alarm(wire) : wire;
        StringBuilder text =
                new StringBuilder(line(head, pad(row.client(), left), coloured, row.server()));
        row.notes()
                .forEach(note -> text.append(" ".repeat(left + 8))
                        .append(
                                note.startsWith("!") || note.startsWith("*")
                                        ? ink.strong(note)
                                        : ink.faint(note))
                        .append('\n'));
        return text.toString();
    }

    private static String line(String head, String client, String wire, String server) {
        return (String.format("%-5s ", head) + client + "  " + wire + "  " + server).stripTrailing()
                + "\n";
    }

    private static String wire(Wire wire) {
        return switch (wire) {
            case Wire.Quiet.QUIET -> " ".repeat(WIRE);
            case Wire.Local(Side side, String text) ->
                switch (side) {
                    case CLIENT -> pad(text, WIRE);
                    case SERVER -> " ".repeat(Math.max(0, WIRE - text.length())) + text;
                };
            case Wire.Tick(int now) -> centred(" tick " + now + " ", '.');
            case Wire.Arrow arrow -> arrow(arrow);
        };
    }

    private static String arrow(Wire.Arrow arrow) {
        char line = arrow.late() ? '~' : '-';
        String body = " " + arrow.text() + " ";
        int room = Math.max(4, WIRE - body.length() - 1);
        String shaft = String.valueOf(line);
        return switch (arrow.to()) {
            case SERVER ->
                arrow.lost()
                        ? pad(shaft.repeat(3) + body + shaft.repeat(room / 2) + "X", WIRE)
                        : shaft.repeat(3) + body + shaft.repeat(Math.max(1, room - 3)) + ">";
            case CLIENT ->
                arrow.lost()
                        ? String.format(
                                "%" + WIRE + "s",
                                "X" + shaft.repeat(room / 2) + body + shaft.repeat(3))
                        : "<" + shaft.repeat(Math.max(1, room - 3)) + body + shaft.repeat(3);
        };
    }

    private static String centred(String text, char fill) {
        int before = (WIRE - text.length()) / 2;
        return String.valueOf(fill).repeat(before)
                + text
                + String.valueOf(fill).repeat(WIRE - before - text.length());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
