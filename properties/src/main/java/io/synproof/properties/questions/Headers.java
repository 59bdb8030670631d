package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.UserCall;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.StepContext;
import io.synproof.properties.question.Subject;
import io.synproof.properties.wire.Ipv4Header;
import io.synproof.properties.wire.TcpHeader;
import io.synproof.properties.wire.UdpHeader;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.io.Serializable;
import java.util.HexFormat;

/** Questions about the headers of sent packets, octet by octet. */
final class Headers implements Monitor<Label, Headers.Written> {

    /**
     * The headers written so far.
     *
     * @param lengths how many octets followed each, as hexadecimal digits, checksum left out
     */
    record Written(SortedMap<String, SortedSet<Integer>> lengths) implements Serializable {
        private Written writing(Segment segment) {
            String header = HexFormat.of().formatHex(TcpHeader.of(segment).octets());
            SortedSet<Integer> known = lengths.get(header).getOrElse(TreeSet.empty());
            return new Written(lengths.put(header, known.add(segment.text().length())));
        }

        private boolean isAmbiguous() {
            return lengths.values().exists(known -> known.size() > 1);
        }
    }

    static final Question<Written> NO_LENGTH = new Question<>(
            "sameHeaderOtherLength",
            "two segments are sent with the same TCP header, and octets of different number behind"
                    + " it",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Headers(),
            _ -> Property.reachable(
                    "sameHeaderOtherLength", Projection.memory(), memory -> memory.isAmbiguous()),
            _ -> java.util.List.of(),
            (_, _) -> "The header of this segment was sent before, with another number of octets"
                    + " behind it.");

    static final Question<Unit> TCP_20 = Asked.everyLabel(
            "tcpHeaderHas20",
            "the TCP header of every segment that is sent has 20 octets",
            Subject.inLabels("a segment is sent", label -> !segments(label).isEmpty()),
            label -> segments(label).forAll(segment -> length(segment) == TcpHeader.FIXED),
            "A TCP header with more than 20 octets is sent.");

    static final Question<Unit> HAS_8 = Asked.everyLabel(
            "headerHas8",
            "the header, of TCP or UDP, of everything that is sent has 8 octets",
            Subject.inLabels("something is sent", label -> !lengths(label).isEmpty()),
            label -> lengths(label).forAll(length -> length == 8),
            "A header that has not 8 octets is sent.");

    static final Question<Unit> FULL_PACKET = Asked.everyStep(
            "fullPacketIsMssPlus40",
            "a packet with MSS octets of a user has 40 octets more, all headers counted",
            Subject.inSteps(
                    "a segment with MSS octets is sent", judged -> !full(judged).isEmpty()),
            judged -> full(judged)
                    .forAll(segment -> packet(segment) == segment.text().length() + 40),
            "The headers of a full segment have not 40 octets together.");

    /** All of them, in the order of a listing. */
    static final java.util.List<Question<?>> ALL =
            java.util.List.of(NO_LENGTH, TCP_20, HAS_8, FULL_PACKET);

    private static List<Segment> segments(Label label) {
        return label.events().flatMap(event -> event.sent());
    }

    private static List<Integer> lengths(Label label) {
        List<Integer> tcp = segments(label).map(Headers::length);
        return label.action()
                        instanceof Action.Call(var _, var _, UserCall.SendDatagram(var datagram))
                ? tcp.append(UdpHeader.of(datagram).octets().length)
                : tcp;
    }

    private static int length(Segment segment) {
        return TcpHeader.of(segment).octets().length;
    }

    private static List<Segment> full(StepContext judged) {
        int mss = judged.model().law(Headers::mss);
        return segments(judged.label()).filter(segment -> segment.text().length() == mss);
    }

    private static int mss(Scenario scenario) {
        return scenario.stack().mss();
    }

    /** The number of octets in the packet of a segment. */
    private static int packet(Segment segment) {
        byte[] header =
                new Ipv4Header(length(segment) + segment.text().length(), 0, 6, 0, 0, 0).octets();
        return header.length + length(segment) + segment.text().length();
    }

    @Override
    public Written initial() {
        return new Written(TreeMap.empty());
    }

    @Override
    public Written next(Written memory, Label label) {
        return segments(label).foldLeft(memory, Written::writing);
    }
}
