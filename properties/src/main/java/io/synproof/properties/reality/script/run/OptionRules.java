package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.segment.Control;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.properties.reality.script.syntax.TcpOption;
import io.synproof.properties.reality.script.syntax.TcpOption.Block;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Set;

/**
 * The rules of options on a segment that the endpoint sends: what a SYN offers is its own choice,
 * the rest follows from both SYNs.
 *
 * @param agreement what the SYNs have
 * @param switched what settings of the system switch off, by the names of options
 * @param repeats whether a SYN,ACK has what the endpoint's own SYN offered, where the SYNs cross
 */
record OptionRules(Agreement agreement, io.vavr.collection.Set<String> switched, boolean repeats) {
    private static final Set<String> NEGOTIATED = Set.of("wscale", "sackOK", "TS");
    private static final Set<String> ON_SYN = Set.of("mss", "wscale", "sackOK");

    /** What is wrong with the options of a segment, with the rule; none if nothing is. */
    Option<String> problem(Control control, List<TcpOption> options, Option<Connection> sender) {
        List<TcpOption> telling = options.reject(Agreement::isPadding);
        Option<String> twice = telling.map(TcpOption::word)
                .find(word -> telling.count(option -> option.word().equals(word)) > 1)
                .map(word -> word + " stands there twice");
        return twice.orElse(() -> switchedOff(telling))
                .orElse(() ->
                        control.syn() ? onSyn(control, telling) : later(control, telling, sender));
    }

    private Option<String> switchedOff(List<TcpOption> options) {
        return options.map(TcpOption::word)
                .find(switched::contains)
                .map(word -> word + " is switched off by a setting of the system");
    }

    private Option<String> onSyn(Control control, List<TcpOption> options) {
        if (control == Control.SYN) {
            return Option.none();
        }
        return options.map(TcpOption::word)
                .find(word -> NEGOTIATED.contains(word)
                        && !agreement.isOffered(word)
                        && !(repeats && agreement.hasOffered(word)))
                .map(word -> "a SYN,ACK has " + word + " only if the SYN had it"
                        + " (RFC 7323, 2.2 and 3.2; RFC 2018, 2)");
    }

    private Option<String> later(
            Control control, List<TcpOption> options, Option<Connection> sender) {
        Option<String> misplaced = options.map(TcpOption::word)
                .find(ON_SYN::contains)
                .map(word ->
                        word + " is for SYNs alone (RFC 9293, 3.7.1; RFC 7323, 2.2; RFC 2018, 2)");
        return misplaced
                .orElse(() -> stamps(control, options))
                .orElse(() -> blocks(options, sender));
    }

    private Option<String> stamps(Control control, List<TcpOption> options) {
        Option<TcpOption.Timestamps> stamp = options.filter(TcpOption.Timestamps.class::isInstance)
                .map(TcpOption.Timestamps.class::cast)
                .headOption();
        boolean agreed = agreement.both("TS");
        if (stamp.isEmpty()) {
            return agreement.surely("TS") && !control.rst()
                    ? Option.some("timestamps are agreed, so every segment has one (RFC 7323, 3.2)")
                    : Option.none();
        }
        if (!agreed) {
            return control.rst()
                    ? Option.none()
                    : Option.some(
                            "timestamps are not agreed, so no segment has one (RFC 7323, 3.2)");
        }
        return stamp.filter(value -> control.ack() && !agreement.isEcho(value.echo()))
                .map(value -> "no timestamp of " + value.echo()
                        + " has arrived to be echoed (RFC 7323, 4.3)");
    }

    private Option<String> blocks(List<TcpOption> options, Option<Connection> sender) {
        Option<TcpOption.SelectiveAck> sack = options.filter(
                        TcpOption.SelectiveAck.class::isInstance)
                .map(TcpOption.SelectiveAck.class::cast)
                .headOption();
        if (sack.isDefined() && !agreement.both("sackOK")) {
            return Option.some("sack is not agreed (RFC 2018, 2)");
        }
        return sack.flatMap(selective -> List.ofAll(selective.blocks())
                .find(block -> !sender.exists(connection -> isReceived(connection, block)))
                .map(block -> "nothing of " + block.left() + ":" + block.right()
                        + " is held back (RFC 2018, 3)"));
    }

    /** Whether a block is of what is held back, or a repetition of what came before (RFC 2883). */
    private static boolean isReceived(Connection connection, Block block) {
        SequenceSpace space = connection.rcv().nxt().space();
        SequenceNumber left = space.number(block.left());
        SequenceNumber right = space.number(block.right());
        return !connection.rcv().nxt().isBefore(right) || isHeld(connection, left, right);
    }

    private static boolean isHeld(
            Connection connection, SequenceNumber left, SequenceNumber right) {
        SequenceNumber at = left;
        for (var piece : connection.rcv().held()) {
            int octets = piece.delivery().text().length();
            if (!at.isBefore(piece.seq()) && at.distanceFrom(piece.seq()) < octets) {
                at = piece.seq().plus(octets);
            }
        }
        return !at.isBefore(right);
    }
}
